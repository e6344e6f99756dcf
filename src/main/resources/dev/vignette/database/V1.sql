-- What Vignette keeps. Times are milliseconds since 1970 (UTC). The same statements run on SQLite and
-- PostgreSQL; ${bytes} and ${time} are the two words in which they differ.

create table gate (
    id            varchar(400)     primary key,   -- provider, account and model
    max_in_flight double precision not null,
    rising        int              not null,
    shrunk_at     bigint           not null,
    proven        int              not null,      -- calls in flight with which one has succeeded
    per_minute    int,                            -- the quota that was learnt
    learnt_at     bigint           not null,
    burst         int              not null,      -- calls it took at once before it refused
    spacing       bigint           not null,      -- microseconds between two calls
    next_at       bigint           not null,
    refused_at    bigint           not null,
    streak        int              not null,      -- failures since the last good answer
    images        text             not null,      -- some of those they hit
    probe_at      bigint,                         -- null: the breaker is closed
    probe_gap     bigint           not null,      -- milliseconds
    probing       int              not null,
    held_until    bigint           not null,
    told          int              not null,      -- milliseconds it named; 0: it named none
    hold          bigint           not null       -- milliseconds
);

create table worker (
    id         varchar(40)  primary key,
    home       varchar(400) not null,             -- whose lock file tells whether it lives
    scope      varchar(40)  not null,             -- one batch, or * for all
    started_at bigint       not null
);

create table batch (
    id                 varchar(26)  primary key,
    title              text         not null,
    fingerprint        varchar(64)  not null,     -- of the story and how it is drawn
    provider           varchar(40)  not null,
    model              text         not null,
    account            varchar(300) not null,
    gate               varchar(400) not null,
    style              text         not null,
    aspect             varchar(20)  not null,
    priority           int          not null default 0,
    options            text         not null,
    state              varchar(10)  not null,     -- running paused finished cancelled
    pause_reason       varchar(20),
    pause_message      text,
    paused_until       bigint,
    created_at         bigint       not null,
    over_at            bigint,
    last_picture_at    bigint,
    progress_at        bigint       not null,     -- patience counts from here
    last_call_at       bigint       not null default 0,
    requested          int          not null,
    generated          int          not null default 0,
    failed             int          not null default 0,
    cancelled          int          not null default 0,
    running            int          not null default 0,
    calls              int          not null default 0,
    pictures           int          not null default 0,
    refused            int          not null default 0,
    maybe_billed_twice int          not null default 0,
    sequence           bigint       not null default 1
);
create index batch_open on batch (gate) where state = 'running' or running > 0;
create index batch_fingerprint on batch (fingerprint);
create index batch_newest on batch (created_at, id);

create table scene (
    batch           varchar(26) not null references batch (id) on delete cascade,
    number          int         not null,
    title           text,
    text            text        not null,
    prompt          text        not null,
    original_prompt text,
    description     text        not null,         -- what it shows, without style
    looks           text        not null,         -- JSON: name to look
    style           text        not null,
    aspect          varchar(20) not null,
    seed            bigint,
    state           varchar(10) not null,         -- waiting running done skipped cancelled
    not_before      bigint      not null default 0,
    worker          varchar(40),
    alone           int         not null default 0,
    turn            int         not null default 0, -- how often it was admitted
    attempts        int         not null default 0,
    calls           int         not null default 0,
    calls_of_earlier_words int  not null default 0, -- before the prompt was changed
    interruptions   int         not null default 0,
    deaths_alone    int         not null default 0,
    sequence        bigint      not null default 1,
    picture_key     text,
    media_type      varchar(10),
    width           int,
    height          int,
    bytes           bigint,
    sha256          varchar(64),
    crc32           bigint,
    pictured_at     bigint,
    pictured_by     varchar(40),
    pictured_model  text,
    provenance      text,
    failure_kind    varchar(20),
    failure_message text,
    failure_code    text,
    primary key (batch, number)
);
create index scene_fresh on scene (batch, number) where state = 'waiting' and calls = 0;
create index scene_again on scene (batch, not_before) where state = 'waiting' and calls > 0;
create index scene_suspect on scene (batch, not_before) where state = 'waiting' and interruptions >= 2;
create index scene_running on scene (worker) where state = 'running';
create index scene_changed on scene (batch, sequence);

create table call (
    batch      varchar(26)  not null,
    scene      int          not null,
    number     int          not null,             -- of this scene's calls, from 1
    attempt    int          not null,
    token      varchar(40)  not null,             -- names its picture in the storage
    gate       varchar(400) not null,
    provider   varchar(40)  not null,
    model      text         not null,
    started_at bigint       not null,
    millis     bigint,
    outcome    varchar(12),                       -- null while in flight
    message    text,
    status     int,
    wait       bigint,
    request_id text,
    primary key (batch, scene, number),
    foreign key (batch, scene) references scene (batch, number) on delete cascade
);
create index call_window on call (gate, started_at);

create table scheduled_tasks (
    task_name            varchar(100) not null,
    task_instance        varchar(100) not null,
    task_data            ${bytes},
    execution_time       ${time}      not null,
    picked               boolean      not null,
    picked_by            varchar(50),
    last_success         ${time},
    last_failure         ${time},
    consecutive_failures int,
    last_heartbeat       ${time},
    version              bigint       not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_execution on scheduled_tasks (execution_time);
create index scheduled_tasks_heartbeat on scheduled_tasks (last_heartbeat);
