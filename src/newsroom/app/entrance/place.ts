/** Where to after signing in: the screen one was sent away from, and nothing outside the newsroom. Pure. */
export const placeFrom = (search: string): string => {
  const to = new URLSearchParams(search).get("to");
  if (to === null) return "/newsroom/";
  const path = to.startsWith("/newsroom") ? to : `/newsroom${to}`;
  return /^\/newsroom\/(?!\/)[^\\]*$/.test(path) ? path : "/newsroom/";
};
