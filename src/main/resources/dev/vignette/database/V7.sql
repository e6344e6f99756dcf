-- A database that machines share has a name, and its storage carries it: a machine with another storage is found out.

create table identity (
    id      varchar(36) primary key,
    storage text                                  -- where its pictures were last seen; null: nobody has put one yet
);
${postgresql} insert into identity (id) values (cast(gen_random_uuid() as text));

-- A batch is younger than the statistics of the tables its scenes and calls are in. Whoever planned by them believed that
-- it had next to none, and looked through all of its scenes for one whose key it had. To retype a column, if only as what
-- it is, is the one way to forget what is known of it.
${postgresql} alter table scene alter column batch set statistics 0;
${postgresql} alter table scene alter column batch type varchar(26) collate "C";
${postgresql} alter table call alter column batch set statistics 0;
${postgresql} alter table call alter column batch type varchar(26) collate "C";
