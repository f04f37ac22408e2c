-- binary: a token is compared with upper and lower case and with trailing blanks
create table camel_filemaker_session (
  session_key varbinary(250) primary key,
  session_value varbinary(8000) not null,
  -- in UTC
  expires_at datetime(3) not null
) engine = InnoDB;
