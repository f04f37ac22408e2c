package io.github.camelfilemaker.consumer;

import java.util.List;

import io.github.camelfilemaker.model.FileMakerRecord;

/**
 * What a consumer polls. A poll is made by one thread: {@link #begin}, {@link #next} until there are no more records or
 * no more are wanted, {@link #end}. What becomes of a record is told by any thread, at any time.
 */
public interface Feed {

    /** Begins a poll. */
    void begin();

    /**
     * The records to deliver next.
     *
     * @param  max how many at most; 0 for as many as one request gives
     * @return     none at the end of the poll
     */
    List<FileMakerRecord> next(int max);

    /** Says that a record has been delivered, and everything is done that is to be done with it. */
    void done(FileMakerRecord record);

    /** Says that a record has not been delivered: it comes again. */
    void failed(FileMakerRecord record);

    /** Ends the poll. */
    void end();

    /** Keeps what has been done since the last poll, before the consumer goes away. */
    void stop();
}
