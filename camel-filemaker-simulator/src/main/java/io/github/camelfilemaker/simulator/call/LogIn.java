package io.github.camelfilemaker.simulator.call;

import java.io.IOException;
import java.util.Set;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelfilemaker.simulator.data.Database;
import io.github.camelfilemaker.simulator.error.FileMakerError;
import io.github.camelfilemaker.simulator.schema.Account;
import io.github.camelfilemaker.simulator.session.Session;

/** POST .../sessions */
public final class LogIn implements Call {

    private static final Set<String> SOURCE_MEMBERS
            = Set.of("database", "username", "password", "oAuthRequestId", "oAuthIdentifier");

    @Override
    public void answer(CallRequest request, JsonGenerator out) throws IOException {
        try {
            request.query().allowOnly(Set.of());
            checkBody(request);
            Session session = open(request);
            request.respondWith("X-FM-Data-Access-Token", session.token());
            out.writeStringField("token", session.token());
        } catch (FileMakerError e) {
            request.host().sessions().refused();
            throw e;
        }
    }

    private static Session open(CallRequest request) {
        Credentials credentials = Credentials.of(request);
        Database database = request.host().database(request.databaseName());
        if (database == null) {
            throw FileMakerError.of(802);
        }
        Account account = credentials.accountIn(database);
        if (account == null) {
            throw FileMakerError.of(212);
        } else if (!account.may(Account.Denied.FMREST)) {
            throw FileMakerError.of(9);
        }
        request.host().links().forgetDead();
        return request.host().sessions().open(request.databaseName(), database, account);
    }

    /** Other files are opened when first needed: here only their form is looked at. */
    private static void checkBody(CallRequest request) {
        Query.refuseOthers(() -> request.body().fieldNames(), Set.of("fmDataSource"));
        JsonNode sources = request.body().path("fmDataSource");
        if (!sources.isMissingNode() && !sources.isArray()) {
            throw FileMakerError.invalidValue();
        }
        for (JsonNode source : sources) {
            if (!source.isObject() || !source.path("database").isTextual()) {
                throw FileMakerError.invalidValue();
            }
            Query.refuseOthers(source::fieldNames, SOURCE_MEMBERS);
        }
    }
}
