import assert from "node:assert/strict";
import { test } from "node:test";
import { mentioned, nameBegun } from "../../../src/newsroom/craft/mention.ts";

const people = [{ name: "Inês" }, { name: "Inês Duarte" }, { name: "王芳" }];

test("the longer name wins, capitals do not matter, Chinese needs no space", () => {
  assert.deepEqual(mentioned("@inês duarte, look", people), [people[1]]);
  assert.deepEqual(mentioned("请@王芳看一下", people), [people[2]]);
  assert.deepEqual(mentioned("mail ines@courier.example", people), []);
});

test("a name is being typed behind the last @", () => {
  assert.equal(nameBegun("Ask @In"), "In");
  assert.equal(nameBegun("请@"), "");
  assert.equal(nameBegun("ines@courier"), undefined);
});
