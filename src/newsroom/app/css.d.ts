/** Stylesheets that the build takes in beside the script. */
declare module "*.css";
declare module "@mantine/core/styles.css";
declare module "@mantine/dates/styles.css";
declare module "@mantine/spotlight/styles.css";
