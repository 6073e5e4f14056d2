-- Beside the text: threads of comments, words the house avoids, words the spelling check takes as right.
-- Nothing newer than Postgres 15.

create table thread (
  -- Chosen by who begins it: the mark in the text carries it before the server is asked.
  id text primary key check (id ~ '^[A-Za-z0-9_-]{8,40}$'),
  story bigint not null,
  edition text not null,
  -- The words it was begun on; what is left of it when they are taken out of the text.
  quote text not null,
  begun_by text not null,
  begun_at timestamptz not null,
  resolved_by text,
  resolved_at timestamptz,
  check ((resolved_by is null) = (resolved_at is null)),
  foreign key (story, edition) references version (story, edition) on delete cascade
);
create index thread_version on thread (story, edition, begun_at);
comment on table thread is 'A talk about some words of a text. Writer: newsroom/threads.ts';

create table remark (
  id bigint generated always as identity primary key,
  thread text not null references thread (id) on delete cascade,
  by text not null,
  at timestamptz not null,
  text text not null check (text <> '')
);
create index remark_thread on remark (thread, id);
comment on table remark is 'What somebody said in a thread. Writer: newsroom/threads.ts';

create table style_word (
  id bigint generated always as identity primary key,
  edition text not null,
  word text not null check (word <> ''),
  -- Empty where advice is all there is.
  instead text not null default '',
  advice text not null default '',
  unique (edition, word)
);
comment on table style_word is 'A word or phrase the house avoids. Writer: newsroom/house_style.ts';

create table known_word (
  edition text not null,
  word text not null check (word ~ '^\S{1,60}$'),
  added_by text not null,
  added_at timestamptz not null,
  primary key (edition, word)
);
comment on table known_word is 'A word that spelling takes as right. Writer: newsroom/house_style.ts';

-- A small beginning, to be changed by the editors.
insert into style_word (edition, word, instead, advice) values
  ('en', 'utilise', 'use', 'The plain word.'),
  ('en', 'utilize', 'use', 'The plain word.'),
  ('en', 'in order to', 'to', 'Shorter says the same.'),
  ('en', 'at this point in time', 'now', 'Shorter says the same.'),
  ('en', 'prior to', 'before', 'The plain word.'),
  ('en', 'going forward', '', 'Say when, or leave it out.'),
  ('en', 'passed away', 'died', 'People die.'),
  ('en', 'committed suicide', 'died by suicide', 'It is no crime; give no method and name where help is found.'),
  ('en', 'allegedly', '', 'Who says so? Name the source.'),
  ('en', 'sources say', '', 'How many, how do they know, and why can they not be named?'),
  ('en', 'irregardless', 'regardless', ''),
  ('en', 'very unique', 'unique', 'There is no more or less of it.'),
  ('en', 'wheelchair-bound', 'who uses a wheelchair', 'A wheelchair frees, it does not bind.'),
  ('zh-Hans', '据悉', '', '写明消息来源。'),
  ('zh-Hans', '有关部门', '', '写明是哪个部门。'),
  ('zh-Hans', '截止到目前', '截至目前', '“截止”是结束，“截至”才是到某时。'),
  ('zh-Hans', '涉及到', '涉及', '“及”已有“到”的意思。'),
  ('zh-Hans', '凯旋归来', '凯旋', '“旋”就是归来。'),
  ('zh-Hans', '残废', '残疾', '对人的称呼要尊重。'),
  ('zh-Hans', '聋哑人', '听障人士', '对人的称呼要尊重。'),
  ('zh-Hans', '自杀身亡', '', '不写方式和细节，并附上求助途径。'),
  ('zh-Hant', '據悉', '', '寫明消息來源。'),
  ('zh-Hant', '涉及到', '涉及', '「及」已有「到」的意思。');
