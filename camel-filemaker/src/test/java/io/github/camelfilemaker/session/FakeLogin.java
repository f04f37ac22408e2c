package io.github.camelfilemaker.session;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import io.github.camelfilemaker.api.ErrorMessage;
import io.github.camelfilemaker.api.FileMakerApiException;

/** A server that only logs in and out, and remembers. */
final class FakeLogin implements Login {

    final AtomicInteger logins = new AtomicInteger();
    final List<String> loggedOut = new CopyOnWriteArrayList<>();
    final Set<String> live = ConcurrentHashMap.newKeySet();
    volatile int refusal;
    /** Runs within each log in. */
    volatile Runnable whileLoggingIn = () -> {
    };

    @Override
    public String login() {
        int number = logins.incrementAndGet();
        whileLoggingIn.run();
        if (refusal != 0) {
            throw new FileMakerApiException(List.of(new ErrorMessage(refusal, "refused")), 401, "login", null);
        }
        String token = "token-" + number;
        live.add(token);
        return token;
    }

    @Override
    public void logout(String token) {
        loggedOut.add(token);
        live.remove(token);
    }
}
