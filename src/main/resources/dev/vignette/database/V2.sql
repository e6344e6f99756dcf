-- What a server needs besides: whose a batch is, who may come in, what was handed in twice, and the news
-- that somebody waits for.

alter table batch add column owner varchar(100) not null default 'local';
alter table batch add column webhook text;
alter table batch add column told varchar(80) not null default '';  -- the state that its webhook knows of
create index batch_owner on batch (owner, created_at, id);
create index batch_webhook on batch (id) where webhook is not null;
create index scene_missing on scene (batch, number) where state in ('skipped', 'cancelled');

create table token (
    id         varchar(20)  primary key,
    owner      varchar(100) not null,
    scope      varchar(10)  not null,             -- read, or write, which includes it
    hash       varchar(64)  not null,             -- SHA-256 of the whole token, in hex
    created_at bigint       not null
);

create table handover (
    owner       varchar(100) not null,
    name        varchar(255) not null,            -- the Idempotency-Key
    fingerprint varchar(64)  not null,            -- of what was handed in
    batch       varchar(26)  not null,
    at          bigint       not null,
    primary key (owner, name)
);
create index handover_age on handover (at);

create table news (
    id          varchar(40) primary key,
    batch       varchar(26) not null,
    owner       varchar(100) not null,
    address     text        not null,
    type        varchar(20) not null,             -- batch.finished batch.cancelled batch.paused
    happened_at bigint      not null,
    body        text,                             -- as it was first sent
    tries       int         not null default 0,
    next_at     bigint      not null
);
create index news_due on news (next_at);
