package io.github.camelfilemaker;

import java.time.DateTimeException;
import java.time.ZoneId;

import io.github.camelfilemaker.consumer.AfterWork;
import io.github.camelfilemaker.consumer.InitialPosition;
import io.github.camelfilemaker.operation.Choices;
import io.github.camelfilemaker.operation.OutputType;

/** Refuses options of a consumer that cannot work, before a route starts. */
final class ConsumerChecks {

    private ConsumerChecks() {
    }

    /** @throws IllegalArgumentException for the first option that does not fit */
    static void check(FileMakerEndpoint endpoint) {
        FileMakerConsumerConfiguration options = endpoint.getConsumerConfiguration();
        if (endpoint.getLayout() == null) {
            throw new IllegalArgumentException("A consumer needs a layout: filemaker:layout");
        }
        outputType(endpoint.getConfiguration());
        timeZone(endpoint.getConfiguration().getTimeZone());
        afterWork(options);
        OptionChecks.notNegative("overlap", options.getOverlap());
        OptionChecks.notNegative("serialOverlap", options.getSerialOverlap());
        OptionChecks.positive("claimTimeout", options.getClaimTimeout());
        OptionChecks.positive("reconcileInterval", options.getReconcileInterval());
        InitialPosition.parse(options.getInitialPosition());
        if (options.getTrackingField() != null && options.getClaimField() != null) {
            throw new IllegalArgumentException(
                    "claimField=" + options.getClaimField() + " does not go with trackingField=" + options.getTrackingField()
                                               + ": a position is for one consumer at a time (see the component master),"
                                               + " claims are for several");
        }
    }

    private static void outputType(FileMakerConfiguration options) {
        OutputType type = Choices.of("outputType", options.getOutputType(), OutputType.class);
        boolean isPojo = type == OutputType.pojo;
        if (!isPojo && type != OutputType.records || isPojo != (options.getOutputClass() != null)) {
            throw new IllegalArgumentException(
                    "outputType=" + type + " is not for consumers like this: use records, or pojo with outputClass");
        }
    }

    private static void timeZone(String zone) {
        try {
            if (zone != null) {
                ZoneId.of(zone);
            }
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "timeZone=" + zone + " is not known: use a name such as Europe/Vienna, or an offset such as +02:00", e);
        }
    }

    private static void afterWork(FileMakerConsumerConfiguration options) {
        AfterWork.parse("onConsume", options.getOnConsume());
        AfterWork.parse("onConsumeFailed", options.getOnConsumeFailed());
        AfterWork batch = AfterWork.parse("onConsumeBatchComplete", options.getOnConsumeBatchComplete());
        if (!batch.isNone() && batch.script() == null) {
            throw new IllegalArgumentException(
                    "onConsumeBatchComplete=" + options.getOnConsumeBatchComplete()
                                               + " is not for a batch: use script:Name or none");
        }
    }
}
