-- While the pictures of a batch are deleted, which may take minutes, nobody may have them drawn again.

alter table batch add column deleting int not null default 0;
