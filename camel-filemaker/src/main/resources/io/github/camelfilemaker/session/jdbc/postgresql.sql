create table camel_filemaker_session (
  session_key varchar(250) collate "C" primary key,
  session_value text collate "C" not null,
  expires_at timestamp with time zone not null
);
