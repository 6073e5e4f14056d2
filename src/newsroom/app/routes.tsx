/** Every screen and its address: the table of contents of `screens/`. A screen is loaded when it is first opened. */
import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Outlet } from "@tanstack/react-router";
import { Shell } from "./shell.tsx";

const root = createRootRoute({ component: Outlet });

// Before one is in.
const signIn = createRoute({
  getParentRoute: () => root,
  path: "/sign-in",
  component: lazyRouteComponent(() => import("./screens/sign_in.tsx"), "SignInScreen"),
});
const welcome = createRoute({
  getParentRoute: () => root,
  path: "/welcome",
  validateSearch: (search) => ({ token: String(search.token ?? "") }),
  component: lazyRouteComponent(() => import("./screens/welcome.tsx"), "WelcomeScreen"),
});

// Inside.
const shell = createRoute({ getParentRoute: () => root, id: "shell", component: Shell });
const stories = createRoute({
  getParentRoute: () => shell,
  path: "/",
  component: lazyRouteComponent(() => import("./screens/stories.tsx"), "StoriesScreen"),
});
const story = createRoute({
  getParentRoute: () => shell,
  path: "/stories/$story/$edition",
  component: lazyRouteComponent(() => import("./screens/story.tsx"), "StoryScreen"),
});

export const router = createRouter({
  routeTree: root.addChildren([signIn, welcome, shell.addChildren([stories, story])]),
  basepath: "/newsroom",
  defaultPreload: "intent",
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
