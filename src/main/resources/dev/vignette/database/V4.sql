-- Who takes over, other words for what was refused, pictures that are used again, pictures that go along.

alter table batch add column fallback varchar(40);            -- who would take over; null: nobody, or they have
alter table batch add column taken_over_from varchar(40);     -- who drew before
alter table batch add column taken_over_model text;
alter table batch add column taken_over_why text;
alter table batch add column taken_over_at bigint;
alter table batch add column reuse int not null default 0;    -- whether it asks for these
alter table batch add column reused int not null default 0;   -- pictures that were there already
alter table scene add column failure_codes text;              -- the service's categories, a line each
alter table scene add column rewrites int not null default 0; -- how often it was said with other words
alter table scene add column request varchar(64);             -- hash of all that is sent; null: not known
alter table scene add column reference_numbers text;          -- the pictures that go along: "1,3"; null: none
create index scene_request on scene (request) where state = 'done' and request is not null;

create table reference (
    batch       varchar(26)  not null references batch (id) on delete cascade,
    number      int          not null,            -- in the order in which they were given, from 1
    name        text         not null,            -- what its user calls it: mia.png
    picture_key text         not null,            -- where the storage keeps it
    primary key (batch, number)
);
