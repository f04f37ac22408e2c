package io.github.camelfilemaker.api;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The FileMaker error codes that this component acts on or that users trip over, with what to do about them. Other
 * codes pass through as numbers. The numbers are those of Claris' page "FileMaker error codes".
 */
public enum FileMakerError {

    INSUFFICIENT_PRIVILEGES(9, "the account needs the extended privilege fmrest, and access to the layout, the records and"
                               + " the script"),
    FILE_IN_USE(13, "somebody else has the file or object open; try again later"),
    REQUEST_RETRY(16, "the server asks to try again later"),
    RECORD_MISSING(101, "there is no record with this recordId in the table of this layout, or the offset is beyond the"
                        + " last record"),
    FIELD_MISSING(102, "a field is not on the layout: the Data API knows only the fields that are placed on it; a related"
                       + " field is named TableOccurrence::Field, a global field Table::Field"),
    SCRIPT_MISSING(104, "check the name of the script, and whether the account may run it"),
    LAYOUT_MISSING(105, "check the name of the layout and whether the account may see it; a folder is not a layout"),
    WINDOW_MISSING(112, "the session was closed while the call ran"),
    FIELD_NOT_MODIFIABLE(201, "a field is a calculation, a summary, or may not be modified during data entry (see"
                              + " prohibitMode)"),
    INVALID_ACCOUNT(212, "check the options username and password"),
    TOO_MANY_LOGIN_ATTEMPTS(214, "the server has locked the account for some minutes; check the options username and"
                                 + " password before you try again"),
    FILE_LOCKED(300, "the file is locked or in use; try again later"),
    RECORD_IN_USE(301, "somebody is editing the record; try again later"),
    TABLE_IN_USE(302, "somebody is changing the table; try again later"),
    SCHEMA_IN_USE(303, "somebody is changing the database schema; try again later"),
    MOD_ID_MISMATCH(306, "somebody has changed the record since it was read; read it again, then decide"),
    TRANSACTION_NOT_LOCKED(307, "the host could not be reached to lock the record; try again later"),
    FIND_CRITERIA_EMPTY(400, "give at least one criterion; action=list reads all records"),
    NO_RECORDS_MATCH(401, "set noRecords=empty to get an empty list instead"),
    VALUE_NOT_UNIQUE(504, "another record has this value in a field that must be unique"),
    UNABLE_TO_OPEN_FILE(802, "check the option database (the name without .fmp12), that the file is open on the server, and"
                             + " that the account has the extended privilege fmrest"),
    HOST_CAPACITY_EXCEEDED(812, "too many sessions are open on the server: other clients may log in without logging out"),
    INVALID_TOKEN(952, "the session has ended"),
    DATA_LIMIT_EXCEEDED(953, "the licence's yearly allowance of outbound data is used up; trying again does not help"),
    TOO_MANY_SESSIONS(956, "too many sessions are open on the server: other clients may log in without logging out"),
    INVALID_PARAMETER(960, "the server does not know or does not accept a parameter of this call"),
    INVALID_PARAMETER_VALUE(1708, "the server does not accept the value of a parameter of this call");

    private static final Map<Integer, FileMakerError> BY_CODE
            = Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(FileMakerError::code, Function.identity()));

    private final int code;
    private final String hint;

    FileMakerError(int code, String hint) {
        this.code = code;
        this.hint = hint;
    }

    /** The number that FileMaker Server sends. */
    public int code() {
        return code;
    }

    /** What a route author can do about it: a clause without a full stop. */
    public String hint() {
        return hint;
    }

    /** The known error of this number, or empty. */
    public static Optional<FileMakerError> of(int code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }
}
