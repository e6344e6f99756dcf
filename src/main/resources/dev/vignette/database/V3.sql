-- What a batch cost: calls that were turned away before anything was drawn are not billed.

alter table batch add column unbilled int not null default 0;
