package io.github.camelfilemaker.api;

/**
 * No record matched (error 401, or 101 for an offset beyond the last one), and the route asked with
 * {@code noRecords=fail} to be told so by an exception.
 */
public class FileMakerNoRecordsException extends FileMakerApiException {

    private static final long serialVersionUID = 1L;

    public FileMakerNoRecordsException(FileMakerApiException answer) {
        super(answer);
    }
}
