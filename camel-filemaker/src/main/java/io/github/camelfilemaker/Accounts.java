package io.github.camelfilemaker;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

import io.github.camelfilemaker.session.AccountSessions;
import io.github.camelfilemaker.session.LoginClient;
import io.github.camelfilemaker.session.SessionKey;
import io.github.camelfilemaker.session.SessionSettings;
import io.github.camelfilemaker.spi.SessionCache;

/**
 * The sessions of all accounts of a component: those of one account are shared by all endpoints, whatever their
 * connections are. Those of accounts that come and go with exchanges are closed when nobody has used them for the life
 * of a session, or when the same account has logged in with another password.
 */
final class Accounts {

    /** How long an account is remembered that has not been able to log in: guesses should not fill the memory. */
    private static final Duration WITHOUT_SESSION = Duration.ofMinutes(1);

    private final ConcurrentMap<List<Object>, Account> accounts = new ConcurrentHashMap<>();

    /**
     * The sessions of an account, made if need be.
     *
     * @param cache   null for a log in and out with every call
     * @param isFixed whether somebody holds on to them, so that they are never closed before the component stops
     */
    AccountSessions of(SessionKey key, SessionCache cache, LoginClient login, SessionSettings settings, boolean isFixed) {
        List<Object> id = Arrays.asList(key, cache, settings);
        long now = settings.timing().clock().millis();
        return accounts.compute(id, (same, known) -> known == null
                ? new Account(key, new AccountSessions(key, cache, login, settings), settings, now, now, isFixed)
                : known.used(now, isFixed)).sessions;
    }

    /** Closes what is idle. To be called now and then. */
    void closeIdle() {
        accounts.forEach((id, account) -> {
            account.sessions.closeIdle();
            boolean isReplaced = isReplaced(account);
            boolean isOver = isReplaced || account.isIdle();
            // each use puts another value, so what has been used meanwhile stays
            if (isOver && !account.isFixed && !account.sessions.hasScopes() && accounts.remove(id, account)) {
                close(account, isReplaced);
            }
        });
    }

    private static void close(Account account, boolean isReplaced) {
        if (isReplaced) {
            account.sessions.drain();
        } else {
            account.sessions.stop();
        }
    }

    /** Whether the account has logged in with another password since it was last used with this one. */
    private boolean isReplaced(Account account) {
        return accounts.values().stream().anyMatch(
                other -> other.madeAt > account.usedAt && other.key.account().equals(account.key.account())
                        && other.sessions.hasOpened());
    }

    /** Closes all. */
    void stop() {
        accounts.values().forEach(account -> account.sessions.stop());
        accounts.clear();
    }

    private record Account(SessionKey key, AccountSessions sessions, SessionSettings settings, long madeAt, long usedAt,
            boolean isFixed) {

        Account used(long now, boolean fixed) {
            return new Account(key, sessions, settings, madeAt, now, isFixed || fixed);
        }

        boolean isIdle() {
            Duration life = sessions.hasOpened() ? settings.timeToLive() : WITHOUT_SESSION;
            return settings.timing().clock().millis() - usedAt >= life.toMillis();
        }
    }
}
