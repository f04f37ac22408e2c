create table camel_filemaker_session (
  session_key varchar(250) primary key,
  session_value varchar(8000) not null,
  expires_at timestamp(3) with time zone not null
);
