package io.github.camelfilemaker.simulator.call;

/** How this server does what differs between servers or is not known for sure. Each has a public option of its name. */
public record Behaviour(boolean databasesNeedAuthorization, boolean uploadReturnsModId, boolean emptyTableIs401,
        boolean scriptMissingFailsRequest, boolean tableInLayoutList, boolean versionInProductInfo,
        boolean isoTimestampWithT, boolean portalInfoPerRow, boolean nullClearsField, boolean sessionInUseInValidate) {
}
