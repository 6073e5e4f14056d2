/** Every screen and its address: the table of contents of `screens/`. A screen is loaded when it is first opened. */
import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Outlet } from "@tanstack/react-router";
import { Broken, NoSuchScreen } from "./frame/broken.tsx";
import { boardSearchIn, calendarSearchIn, editionIn } from "./frame/searches.ts";
import { filterIn } from "./list/filter.ts";
import { pictureFilterIn } from "./pictures/filter.ts";
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

const join = createRoute({
  getParentRoute: () => root,
  path: "/join",
  validateSearch: (search) => ({ token: String(search.token ?? "") }),
  component: lazyRouteComponent(() => import("./screens/join.tsx"), "JoinScreen"),
});
const reset = createRoute({
  getParentRoute: () => root,
  path: "/reset",
  validateSearch: (search) => ({ token: String(search.token ?? "") }),
  component: lazyRouteComponent(() => import("./screens/reset.tsx"), "ResetScreen"),
});

// Inside.
const shell = createRoute({ getParentRoute: () => root, id: "shell", component: Shell });
const desk = createRoute({
  getParentRoute: () => shell,
  path: "/",
  validateSearch: editionIn,
  component: lazyRouteComponent(() => import("./screens/desk.tsx"), "DeskScreen"),
});
const stories = createRoute({
  getParentRoute: () => shell,
  path: "/stories",
  validateSearch: filterIn,
  component: lazyRouteComponent(() => import("./screens/stories.tsx"), "StoriesScreen"),
});
const board = createRoute({
  getParentRoute: () => shell,
  path: "/board",
  validateSearch: boardSearchIn,
  component: lazyRouteComponent(() => import("./screens/board.tsx"), "BoardScreen"),
});
const calendar = createRoute({
  getParentRoute: () => shell,
  path: "/calendar",
  validateSearch: calendarSearchIn,
  component: lazyRouteComponent(() => import("./screens/calendar.tsx"), "CalendarScreen"),
});
const schedules = createRoute({
  getParentRoute: () => shell,
  path: "/schedules",
  component: lazyRouteComponent(() => import("./screens/schedules.tsx"), "SchedulesScreen"),
});
const inbox = createRoute({
  getParentRoute: () => shell,
  path: "/inbox",
  component: lazyRouteComponent(() => import("./screens/inbox.tsx"), "InboxScreen"),
});
const story = createRoute({
  getParentRoute: () => shell,
  path: "/stories/$story/$edition",
  component: lazyRouteComponent(() => import("./screens/story.tsx"), "StoryScreen"),
});

const fronts = createRoute({
  getParentRoute: () => shell,
  path: "/fronts",
  validateSearch: editionIn,
  component: lazyRouteComponent(() => import("./screens/fronts.tsx"), "FrontsScreen"),
});
const front = createRoute({
  getParentRoute: () => shell,
  path: "/fronts/$front",
  component: lazyRouteComponent(() => import("./screens/front.tsx"), "FrontScreen"),
});

const pictures = createRoute({
  getParentRoute: () => shell,
  path: "/pictures",
  validateSearch: pictureFilterIn,
  component: lazyRouteComponent(() => import("./screens/pictures.tsx"), "PicturesScreen"),
});
const picture = createRoute({
  getParentRoute: () => shell,
  path: "/pictures/$picture",
  component: lazyRouteComponent(() => import("./screens/picture.tsx"), "PictureScreen"),
});

const account = createRoute({
  getParentRoute: () => shell,
  path: "/account",
  component: lazyRouteComponent(() => import("./screens/account.tsx"), "AccountScreen"),
});
const people = createRoute({
  getParentRoute: () => shell,
  path: "/people",
  component: lazyRouteComponent(() => import("./screens/people.tsx"), "PeopleScreen"),
});
const audit = createRoute({
  getParentRoute: () => shell,
  path: "/audit",
  component: lazyRouteComponent(() => import("./screens/audit.tsx"), "AuditScreen"),
});
const webhooks = createRoute({
  getParentRoute: () => shell,
  path: "/webhooks",
  component: lazyRouteComponent(() => import("./screens/webhooks.tsx"), "WebhooksScreen"),
});
const apiDocs = createRoute({
  getParentRoute: () => shell,
  path: "/api-docs",
  component: lazyRouteComponent(() => import("./screens/api_docs.tsx"), "ApiDocsScreen"),
});

export const router = createRouter({
  routeTree: root.addChildren([
    signIn,
    welcome,
    join,
    reset,
    shell.addChildren([
      desk,
      stories,
      board,
      calendar,
      schedules,
      inbox,
      story,
      fronts,
      front,
      pictures,
      picture,
      account,
      people,
      audit,
      webhooks,
      apiDocs,
    ]),
  ]),
  basepath: "/newsroom",
  defaultPreload: "intent",
  defaultErrorComponent: Broken,
  defaultNotFoundComponent: NoSuchScreen,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
