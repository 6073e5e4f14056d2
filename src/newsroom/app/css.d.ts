/** Stylesheets and dictionaries that the build takes in beside the script. */
declare module "*.css";
declare module "@mantine/core/styles.css";
declare module "@mantine/dates/styles.css";
declare module "@mantine/spotlight/styles.css";
declare module "dictionary-en/index.aff" {
  const text: string;
  export default text;
}
declare module "dictionary-en/index.dic" {
  const text: string;
  export default text;
}
