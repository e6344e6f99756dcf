-- A database that machines share has a name, and its storage carries it: a machine with another storage is found out.

create table identity (
    id      varchar(36) primary key,
    storage text                                  -- where its pictures were last seen; null: nobody has put one yet
);
${postgresql} insert into identity (id) values (cast(gen_random_uuid() as text));
