-- Where many machines share a database nobody sees the lock files of the others: a worker says that it lives.

alter table worker add column heard_at bigint not null default 0;
