package io.github.camelfilemaker;

import java.util.Map;

import javax.net.ssl.HostnameVerifier;

import io.github.camelfilemaker.session.CacheFailurePolicy;
import io.github.camelfilemaker.spi.Authenticator;
import io.github.camelfilemaker.spi.CredentialsProvider;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.component.http.HttpClientConfigurer;
import org.apache.camel.spi.Configurer;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;
import org.apache.camel.support.jsse.KeyStoreParameters;
import org.apache.camel.support.jsse.SSLContextParameters;

/**
 * The options that a component and its endpoints have in common; an endpoint begins with a copy of the component's. No
 * behaviour.
 */
@UriParams
@Configurer(extended = true)
public class FileMakerConfiguration implements Cloneable {
    @UriParam(description = "The FileMaker Server: a host name, host:port, or a URL. HTTPS is used unless the URL says http://.")
    private String host;
    @UriParam(description = "The name of the database, without .fmp12 and exactly as the server spells it: case matters for sessions.")
    private String database;
    @UriParam(label = "security", description = "The account. It needs the extended privilege fmrest.", secret = true)
    private String username;
    @UriParam(label = "security", description = "The password of the account.", secret = true)
    private String password;
    @UriParam(label = "security",
              description = "How to log in: with username and password (basic), with the two values that an OAuth identity provider gave (oauth), or with a bean of your own (custom).",
              defaultValue = "basic")
    private AuthenticationType authenticationType = AuthenticationType.basic;
    @UriParam(label = "security",
              description = "For authenticationType=oauth: the value of the response header X-FMS-Request-ID of the OAuth log in.",
              secret = true)
    private String oauthRequestToken;
    @UriParam(label = "security",
              description = "For authenticationType=oauth: the value of the parameter identifier that the identity provider's redirect brings back.",
              secret = true)
    private String oauthIdentifierToken;
    @UriParam(label = "security", description = "For authenticationType=custom: the bean that gives the headers of the log in.")
    private Authenticator authenticator;
    @UriParam(label = "security",
              description = "External data sources to log in to as well: the JSON array fmDataSource of the Data API.",
              secret = true)
    private String dataSourceLogins;
    @UriParam(label = "advanced",
              description = "The version of the Data API in the path. With v1, portals follow the view that is saved with the layout.",
              defaultValue = "vLatest", enums = "v1,v2,vLatest")
    private String apiVersion = "vLatest";
    @UriParam(label = "security", description = "TLS settings, such as the trust for a server's own certificate.")
    private SSLContextParameters sslContextParameters;
    @UriParam(label = "security",
              description = "Checks the host name in the server's certificate. The usual check without one.")
    private HostnameVerifier hostnameVerifier;
    @UriParam(label = "proxy", description = "The host of an HTTP proxy.")
    private String proxyHost;
    @UriParam(label = "proxy", description = "The port of the HTTP proxy.")
    private Integer proxyPort;
    @UriParam(label = "proxy", description = "The account at the HTTP proxy.", secret = true)
    private String proxyAuthUsername;
    @UriParam(label = "proxy", description = "The password at the HTTP proxy.", secret = true)
    private String proxyAuthPassword;
    @UriParam(label = "advanced", description = "Has the last word on how the HTTP client is made.")
    private HttpClientConfigurer httpClientConfigurer;
    @UriParam(label = "advanced", description = "How long to wait for a connection.", javaType = "java.time.Duration",
              defaultValue = "5s")
    private long connectTimeout = 5_000;
    @UriParam(label = "advanced",
              description = "How long to wait for the answer to begin, and between two parts of it. A script that runs longer needs more.",
              javaType = "java.time.Duration", defaultValue = "1m")
    private long responseTimeout = 60_000;
    @UriParam(label = "advanced", description = "How many connections to the server there may be at once.", defaultValue = "20")
    private int maxConnections = 20;
    @UriParam(label = "producer",
              description = "Whether calls from a route are handed to a thread pool of the component (as many threads as maxConnections), so that a slow server does not hold up the route's threads. Exchanges of a concurrent source may then overtake each other. A transacted exchange always stays on its thread.",
              defaultValue = "false")
    private boolean asynchronous;
    @UriParam(label = "session",
              description = "Where session tokens are kept: infinispan, jdbc, redis, memcached, jcache, memory, none (log in and out for every call), the name of a bean, or a bean. Without it: the store of sessionCacheConnectionString, else the one SessionCache in the registry, else Infinispan in the one cache manager in the registry, else Infinispan embedded in this component.")
    private Object sessionCache;
    @UriParam(label = "session",
              description = "The address of the store, when its client is not in the registry: redis: or rediss: (Redis), memcached: (memcached), hotrod: or hotrods: (an Infinispan Server), file: (a directory for Infinispan in this component, so that a session outlives a restart).",
              secret = true)
    private String sessionCacheConnectionString;
    @UriParam(label = "session",
              description = "The name of the Infinispan or JCache cache (camel-filemaker-sessions without it), of the database table (camel_filemaker_session), or what each key in Redis and memcached begins with (camel-filemaker:).")
    private String sessionCacheName;
    @UriParam(label = "session",
              description = "Encrypts the tokens in the session cache: an AES key of 16, 24 or 32 bytes in base64, or a javax.crypto.SecretKey bean.",
              secret = true)
    private Object sessionSecretKey;
    @UriParam(label = "session",
              description = "The key before sessionSecretKey, or the one after it: what other nodes have written with it is read.",
              secret = true)
    private Object previousSessionSecretKey;
    @UriParam(label = "session",
              description = "A key store with the keys of sessionKeyAlias and previousSessionKeyAlias, which have its password.")
    private KeyStoreParameters sessionKeyStore;
    @UriParam(label = "session", description = "The name of the key in sessionKeyStore, in the place of sessionSecretKey.")
    private String sessionKeyAlias;
    @UriParam(label = "session",
              description = "The name of the key in sessionKeyStore, in the place of previousSessionSecretKey.")
    private String previousSessionKeyAlias;
    @UriParam(label = "session",
              description = "How long a session is trusted after its last call. FileMaker Server forgets one after 15 minutes.",
              javaType = "java.time.Duration", defaultValue = "14m")
    private long sessionTtl = 840_000;
    @UriParam(label = "session",
              description = "How often, at most, the life of a session in use is extended in the session cache.",
              javaType = "java.time.Duration", defaultValue = "1m")
    private long sessionRenewInterval = 60_000;
    @UriParam(label = "session",
              description = "How long a call waits at most for a session: for one that is in use, or for a log in.",
              javaType = "java.time.Duration", defaultValue = "30s")
    private long borrowTimeout = 30_000;
    @UriParam(label = "session",
              description = "How long calls fail at once after the server has refused a log in. Doubles with each further refusal, so that the account is not locked.",
              javaType = "java.time.Duration", defaultValue = "5s")
    private long loginBackoff = 5_000;
    @UriParam(label = "session", description = "The longest that loginBackoff grows to.", javaType = "java.time.Duration",
              defaultValue = "5m")
    private long loginBackoffMax = 300_000;
    @UriParam(label = "session",
              description = "How many sessions of the account this node opens for calls at most. The server runs the calls of a session one after another, so as many calls run at once. A further session is opened only when all are busy.",
              defaultValue = "1")
    private int maxSessions = 1;
    @UriParam(label = "session",
              description = "How many further sessions there are for calls that run scripts, so that a long script does not hold up finds. With 0, scripts run in the sessions of maxSessions.",
              defaultValue = "0")
    private int scriptSessions = 0;
    @UriParam(label = "session",
              description = "How many further sessions there are for scopes that set global fields: each of them has one of its own.",
              defaultValue = "5")
    private int scopeSessions = 5;
    @UriParam(label = "session",
              description = "How many sessions of the account all nodes that share the session cache open together. 0 for no limit.",
              defaultValue = "0")
    private int maxClusterSessions = 0;
    @UriParam(label = "session",
              description = "How many calls wait for a session at most. Further ones fail at once.", defaultValue = "1000")
    private int maxQueueSize = 1000;
    @UriParam(label = "session",
              description = "How long a session that only this node uses is kept without a call before it is logged out.",
              javaType = "java.time.Duration", defaultValue = "10m")
    private long sessionIdleTimeout = 600_000;
    @UriParam(label = "session",
              description = "How long other nodes wait for a sign of life from the node that logs in for all, before one of them takes its place.",
              javaType = "java.time.Duration", defaultValue = "5s")
    private long loginLease = 5_000;
    @UriParam(label = "session",
              description = "What a call does that needs a session while the session cache is down: it fails (fail), or goes on with a session of this node alone until the cache is back (local).",
              defaultValue = "fail")
    private CacheFailurePolicy cacheFailurePolicy = CacheFailurePolicy.fail;
    @UriParam(label = "session",
              description = "Whether the calls of a scope fail when the session has ended that had its global fields. Otherwise they are set again in the next session first.",
              defaultValue = "false")
    private boolean failOnGlobalsLost = false;
    @UriParam(label = "security",
              description = "Chooses the account of each exchange, so that one route serves many users, each with sessions of its own. Takes the place of username and password.")
    private CredentialsProvider credentialsProvider;
    @UriParam(label = "session",
              description = "Whether a call is repeated after error 112, which says that the session ended while the call ran, so that the server may have done the work: always, only if the data is the same after one and after two of it (repeatable), or never. A call that is not repeated fails with FileMakerOutcomeUnknownException.",
              defaultValue = "always")
    private RedeliverWindowMissing redeliverWindowMissing = RedeliverWindowMissing.always;
    @UriParam(description = "What to do.", defaultValue = "find",
              enums = "find,findOne,list,get,create,update,duplicate,delete,upsert,deleteByQuery,upload,download,script,globals,layouts,layout,scripts,databases,productInfo,validateSession,start,end")
    private String action = "find";
    @UriParam(label = "producer",
              description = "FileMaker's internal id of the record. Wins over the header of this name, because that also tells the record of the last answer.")
    private String recordId;
    @UriParam(label = "producer",
              description = "The modification number that the record must have: an update or upload fails with error 306 if somebody has changed the record. Wins over the header of this name.")
    private String modId;
    @UriParam(description = "The criteria of a find as JSON: an object is one find request, an array several of which one must match. Without it, the body has the criteria.")
    private String query;
    @UriParam(description = "The sort order: field names with commas between them, a minus sign in front of those that descend; or the Data API's JSON array.")
    private String sort;
    @UriParam(label = "producer",
              description = "How many records are read at most. The server's default is 100; for outputType=stream all without it.")
    private String limit;
    @UriParam(label = "producer", description = "The first record that is read, from 1.")
    private String offset;
    @UriParam(description = "The portals to read: object names (or table occurrences, where a portal has no name) with commas between them, or a JSON array. All of the layout without it; none with an empty JSON array.")
    private String portals;
    @UriParam(description = "How many rows of a portal are read, such as portalLimit.Orders=200. The server's default is 50.",
              multiValue = true, prefix = "portalLimit.")
    private Map<String, Object> portalLimit;
    @UriParam(description = "The first row of a portal that is read, from 1, such as portalOffset.Orders=51.",
              multiValue = true, prefix = "portalOffset.")
    private Map<String, Object> portalOffset;
    @UriParam(description = "The layout whose fields and portals the answer has, if it is not the one of the request.")
    private String responseLayout;
    @UriParam(description = "How dates and timestamps are written in both directions: MM/dd/yyyy (us, the server's default), as in the file's locale (file) or yyyy-MM-dd (iso, from FileMaker Server 18 on).",
              enums = "us,file,iso")
    private String dateFormats;
    @UriParam(label = "consumer,advanced",
              description = "The time zone of the server, such as Europe/Vienna: timestamps have none. It is needed for the hour that comes twice when summer time ends. Without it, the time zone of this JVM.")
    private String timeZone;
    @UriParam(label = "producer",
              description = "The script to run: after the action and the sort, or with action=script alone.")
    private String script;
    @UriParam(label = "producer",
              description = "The parameter of the script. With action=script the body is the parameter without it.")
    private String scriptParam;
    @UriParam(label = "producer", description = "The script to run before the action.")
    private String scriptPrerequest;
    @UriParam(label = "producer", description = "The parameter of the script before the action.")
    private String scriptPrerequestParam;
    @UriParam(label = "producer", description = "The script to run after the action and before the sort.")
    private String scriptPresort;
    @UriParam(label = "producer", description = "The parameter of the script before the sort.")
    private String scriptPresortParam;
    @UriParam(label = "producer",
              description = "Whether a script that ends with an error other than 0 fails the call. Otherwise the error is a header. Scripts that loop over records end with 101 although all is well.",
              defaultValue = "false")
    private boolean failOnScriptError;
    @UriParam(label = "producer",
              description = "Whether strict field validation applies to create and update (user, the server's default) or not (script).",
              enums = "user,script")
    private String entryMode;
    @UriParam(label = "producer",
              description = "Whether create and update respect fields that may not be modified during data entry (user, the server's default) or not (script).",
              enums = "user,script")
    private String prohibitMode;
    @UriParam(label = "producer", description = "The container field of an upload or download.")
    private String containerField;
    @UriParam(label = "producer", description = "The repetition of the container field, from 1.")
    private String repetition;
    @UriParam(label = "producer",
              description = "The name that an upload has in the container field. Without it, the header CamelFileName.")
    private String fileName;
    @UriParam(label = "producer",
              description = "The content type of an upload. Without it, the one that goes with the ending of the file name.")
    private String contentType;
    @UriParam(label = "producer",
              description = "The fields whose values say whether action=upsert updates or creates, with commas between them.")
    private String upsertKey;
    @UriParam(description = "What the body becomes: records or maps (records), objects of outputClass (pojo), an iterator over all records that reads pages as it goes (stream), the answer's response as JSON text (json), or the whole answer as bytes (raw).",
              defaultValue = "records", enums = "records,pojo,stream,json,raw")
    private String outputType = "records";
    @UriParam(description = "The class of the objects for outputType=pojo.")
    private Class<?> outputClass;
    @UriParam(label = "producer",
              description = "What becomes of a find that matches nothing: an empty list (empty), no body (null), or a FileMakerNoRecordsException (fail).",
              defaultValue = "empty", enums = "empty,null,fail")
    private String noRecords = "empty";
    @UriParam(
              description = "How many records one request reads, for outputType=stream and for the consumer. The larger, the fewer requests, and the more records in memory.",
              defaultValue = "100")
    private String pageSize;
    @UriParam(label = "producer",
              description = "How outputType=stream goes on after a page: at the next place of the found set (offset), or after the last value of the field of sort (keyset), so that records that others insert or delete meanwhile let none be missed or come twice. With keyset, sort is one field with a number, a date or a timestamp, ascending.",
              defaultValue = "offset", enums = "offset,keyset")
    private String paging = "offset";
    @UriParam(label = "producer",
              description = "Whether outputType=stream reads the next page while the route works on the records of this one.",
              defaultValue = "true")
    private boolean prefetch = true;
    @UriParam(label = "producer",
              description = "How many items of a list are written at once. As many as maxSessions without it: a session runs its calls one after another.")
    private String parallelism;
    @UriParam(label = "producer",
              description = "Whether an item of a list that fails keeps those after it from being tried. Items under way are finished.",
              defaultValue = "false")
    private boolean stopOnFirstError;
    @UriParam(label = "producer",
              description = "How many records action=deleteByQuery may delete. If more match, it fails and deletes none.",
              defaultValue = "1")
    private String confirmMaxRecords = "1";
    @UriParam(label = "producer",
              description = "What an update does if somebody else has changed the record since it was read (error 306): it fails, writes nevertheless (retry), or writes if nobody else has changed the same fields (merge).",
              defaultValue = "fail", enums = "fail,retry,merge")
    private String onConflict = "fail";
    @UriParam(label = "producer",
              description = "How long a write is tried again while somebody else has the record open (error 301). With 0 it fails at once.",
              defaultValue = "5s", javaType = "java.time.Duration")
    private String recordLockTimeout = "5s";
    @UriParam(label = "producer",
              description = "A text field for an id of the request, which makes a create safe to repeat: before it is sent again, the record that has the id is looked for. The value is that of the header CamelFileMakerRequestId, or the body's own one for the field, or a UUID.")
    private String requestIdField;

    /** A copy whose changes do not show here. */
    public FileMakerConfiguration copy() {
        try {
            return (FileMakerConfiguration) super.clone();
        } catch (CloneNotSupportedException e) {
            throw new RuntimeCamelException(e);
        }
    }

    public String getHost() {
        return host;
    }

    public void setHost(String host) {
        this.host = host;
    }

    public String getDatabase() {
        return database;
    }

    public void setDatabase(String database) {
        this.database = database;
    }

    public String getUsername() {
        return username;
    }

    public void setUsername(String username) {
        this.username = username;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public AuthenticationType getAuthenticationType() {
        return authenticationType;
    }

    public void setAuthenticationType(AuthenticationType authenticationType) {
        this.authenticationType = authenticationType;
    }

    public String getOauthRequestToken() {
        return oauthRequestToken;
    }

    public void setOauthRequestToken(String oauthRequestToken) {
        this.oauthRequestToken = oauthRequestToken;
    }

    public String getOauthIdentifierToken() {
        return oauthIdentifierToken;
    }

    public void setOauthIdentifierToken(String oauthIdentifierToken) {
        this.oauthIdentifierToken = oauthIdentifierToken;
    }

    public Authenticator getAuthenticator() {
        return authenticator;
    }

    public void setAuthenticator(Authenticator authenticator) {
        this.authenticator = authenticator;
    }

    public String getDataSourceLogins() {
        return dataSourceLogins;
    }

    public void setDataSourceLogins(String dataSourceLogins) {
        this.dataSourceLogins = dataSourceLogins;
    }

    public String getApiVersion() {
        return apiVersion;
    }

    public void setApiVersion(String apiVersion) {
        this.apiVersion = apiVersion;
    }

    public SSLContextParameters getSslContextParameters() {
        return sslContextParameters;
    }

    public void setSslContextParameters(SSLContextParameters sslContextParameters) {
        this.sslContextParameters = sslContextParameters;
    }

    public HostnameVerifier getHostnameVerifier() {
        return hostnameVerifier;
    }

    public void setHostnameVerifier(HostnameVerifier hostnameVerifier) {
        this.hostnameVerifier = hostnameVerifier;
    }

    public String getProxyHost() {
        return proxyHost;
    }

    public void setProxyHost(String proxyHost) {
        this.proxyHost = proxyHost;
    }

    public Integer getProxyPort() {
        return proxyPort;
    }

    public void setProxyPort(Integer proxyPort) {
        this.proxyPort = proxyPort;
    }

    public String getProxyAuthUsername() {
        return proxyAuthUsername;
    }

    public void setProxyAuthUsername(String proxyAuthUsername) {
        this.proxyAuthUsername = proxyAuthUsername;
    }

    public String getProxyAuthPassword() {
        return proxyAuthPassword;
    }

    public void setProxyAuthPassword(String proxyAuthPassword) {
        this.proxyAuthPassword = proxyAuthPassword;
    }

    public HttpClientConfigurer getHttpClientConfigurer() {
        return httpClientConfigurer;
    }

    public void setHttpClientConfigurer(HttpClientConfigurer httpClientConfigurer) {
        this.httpClientConfigurer = httpClientConfigurer;
    }

    public long getConnectTimeout() {
        return connectTimeout;
    }

    public void setConnectTimeout(long connectTimeout) {
        this.connectTimeout = connectTimeout;
    }

    public long getResponseTimeout() {
        return responseTimeout;
    }

    public void setResponseTimeout(long responseTimeout) {
        this.responseTimeout = responseTimeout;
    }

    public int getMaxConnections() {
        return maxConnections;
    }

    public void setMaxConnections(int maxConnections) {
        this.maxConnections = maxConnections;
    }

    public boolean isAsynchronous() {
        return asynchronous;
    }

    public void setAsynchronous(boolean asynchronous) {
        this.asynchronous = asynchronous;
    }

    public Object getSessionCache() {
        return sessionCache;
    }

    public void setSessionCache(Object sessionCache) {
        this.sessionCache = sessionCache;
    }

    public String getSessionCacheConnectionString() {
        return sessionCacheConnectionString;
    }

    public void setSessionCacheConnectionString(String sessionCacheConnectionString) {
        this.sessionCacheConnectionString = sessionCacheConnectionString;
    }

    public String getSessionCacheName() {
        return sessionCacheName;
    }

    public void setSessionCacheName(String sessionCacheName) {
        this.sessionCacheName = sessionCacheName;
    }

    public Object getSessionSecretKey() {
        return sessionSecretKey;
    }

    public void setSessionSecretKey(Object sessionSecretKey) {
        this.sessionSecretKey = sessionSecretKey;
    }

    public Object getPreviousSessionSecretKey() {
        return previousSessionSecretKey;
    }

    public void setPreviousSessionSecretKey(Object previousSessionSecretKey) {
        this.previousSessionSecretKey = previousSessionSecretKey;
    }

    public KeyStoreParameters getSessionKeyStore() {
        return sessionKeyStore;
    }

    public void setSessionKeyStore(KeyStoreParameters sessionKeyStore) {
        this.sessionKeyStore = sessionKeyStore;
    }

    public String getSessionKeyAlias() {
        return sessionKeyAlias;
    }

    public void setSessionKeyAlias(String sessionKeyAlias) {
        this.sessionKeyAlias = sessionKeyAlias;
    }

    public String getPreviousSessionKeyAlias() {
        return previousSessionKeyAlias;
    }

    public void setPreviousSessionKeyAlias(String previousSessionKeyAlias) {
        this.previousSessionKeyAlias = previousSessionKeyAlias;
    }

    public long getSessionTtl() {
        return sessionTtl;
    }

    public void setSessionTtl(long sessionTtl) {
        this.sessionTtl = sessionTtl;
    }

    public long getSessionRenewInterval() {
        return sessionRenewInterval;
    }

    public void setSessionRenewInterval(long sessionRenewInterval) {
        this.sessionRenewInterval = sessionRenewInterval;
    }

    public long getBorrowTimeout() {
        return borrowTimeout;
    }

    public void setBorrowTimeout(long borrowTimeout) {
        this.borrowTimeout = borrowTimeout;
    }

    public long getLoginBackoff() {
        return loginBackoff;
    }

    public void setLoginBackoff(long loginBackoff) {
        this.loginBackoff = loginBackoff;
    }

    public long getLoginBackoffMax() {
        return loginBackoffMax;
    }

    public void setLoginBackoffMax(long loginBackoffMax) {
        this.loginBackoffMax = loginBackoffMax;
    }

    public int getMaxSessions() {
        return maxSessions;
    }

    public void setMaxSessions(int maxSessions) {
        this.maxSessions = maxSessions;
    }

    public int getScriptSessions() {
        return scriptSessions;
    }

    public void setScriptSessions(int scriptSessions) {
        this.scriptSessions = scriptSessions;
    }

    public int getScopeSessions() {
        return scopeSessions;
    }

    public void setScopeSessions(int scopeSessions) {
        this.scopeSessions = scopeSessions;
    }

    public int getMaxClusterSessions() {
        return maxClusterSessions;
    }

    public void setMaxClusterSessions(int maxClusterSessions) {
        this.maxClusterSessions = maxClusterSessions;
    }

    public int getMaxQueueSize() {
        return maxQueueSize;
    }

    public void setMaxQueueSize(int maxQueueSize) {
        this.maxQueueSize = maxQueueSize;
    }

    public long getSessionIdleTimeout() {
        return sessionIdleTimeout;
    }

    public void setSessionIdleTimeout(long sessionIdleTimeout) {
        this.sessionIdleTimeout = sessionIdleTimeout;
    }

    public long getLoginLease() {
        return loginLease;
    }

    public void setLoginLease(long loginLease) {
        this.loginLease = loginLease;
    }

    public CacheFailurePolicy getCacheFailurePolicy() {
        return cacheFailurePolicy;
    }

    public void setCacheFailurePolicy(CacheFailurePolicy cacheFailurePolicy) {
        this.cacheFailurePolicy = cacheFailurePolicy;
    }

    public boolean isFailOnGlobalsLost() {
        return failOnGlobalsLost;
    }

    public void setFailOnGlobalsLost(boolean failOnGlobalsLost) {
        this.failOnGlobalsLost = failOnGlobalsLost;
    }

    public CredentialsProvider getCredentialsProvider() {
        return credentialsProvider;
    }

    public void setCredentialsProvider(CredentialsProvider credentialsProvider) {
        this.credentialsProvider = credentialsProvider;
    }

    public RedeliverWindowMissing getRedeliverWindowMissing() {
        return redeliverWindowMissing;
    }

    public void setRedeliverWindowMissing(RedeliverWindowMissing redeliverWindowMissing) {
        this.redeliverWindowMissing = redeliverWindowMissing;
    }

    public String getAction() {
        return action;
    }

    public void setAction(String action) {
        this.action = action;
    }

    public String getRecordId() {
        return recordId;
    }

    public void setRecordId(String recordId) {
        this.recordId = recordId;
    }

    public String getModId() {
        return modId;
    }

    public void setModId(String modId) {
        this.modId = modId;
    }

    public String getQuery() {
        return query;
    }

    public void setQuery(String query) {
        this.query = query;
    }

    public String getSort() {
        return sort;
    }

    public void setSort(String sort) {
        this.sort = sort;
    }

    public String getLimit() {
        return limit;
    }

    public void setLimit(String limit) {
        this.limit = limit;
    }

    public String getOffset() {
        return offset;
    }

    public void setOffset(String offset) {
        this.offset = offset;
    }

    public String getPortals() {
        return portals;
    }

    public void setPortals(String portals) {
        this.portals = portals;
    }

    public Map<String, Object> getPortalLimit() {
        return portalLimit;
    }

    public void setPortalLimit(Map<String, Object> portalLimit) {
        this.portalLimit = portalLimit;
    }

    public Map<String, Object> getPortalOffset() {
        return portalOffset;
    }

    public void setPortalOffset(Map<String, Object> portalOffset) {
        this.portalOffset = portalOffset;
    }

    public String getResponseLayout() {
        return responseLayout;
    }

    public void setResponseLayout(String responseLayout) {
        this.responseLayout = responseLayout;
    }

    public String getDateFormats() {
        return dateFormats;
    }

    public void setDateFormats(String dateFormats) {
        this.dateFormats = dateFormats;
    }

    public String getScript() {
        return script;
    }

    public void setScript(String script) {
        this.script = script;
    }

    public String getScriptParam() {
        return scriptParam;
    }

    public void setScriptParam(String scriptParam) {
        this.scriptParam = scriptParam;
    }

    public String getScriptPrerequest() {
        return scriptPrerequest;
    }

    public void setScriptPrerequest(String scriptPrerequest) {
        this.scriptPrerequest = scriptPrerequest;
    }

    public String getScriptPrerequestParam() {
        return scriptPrerequestParam;
    }

    public void setScriptPrerequestParam(String scriptPrerequestParam) {
        this.scriptPrerequestParam = scriptPrerequestParam;
    }

    public String getScriptPresort() {
        return scriptPresort;
    }

    public void setScriptPresort(String scriptPresort) {
        this.scriptPresort = scriptPresort;
    }

    public String getScriptPresortParam() {
        return scriptPresortParam;
    }

    public void setScriptPresortParam(String scriptPresortParam) {
        this.scriptPresortParam = scriptPresortParam;
    }

    public boolean isFailOnScriptError() {
        return failOnScriptError;
    }

    public void setFailOnScriptError(boolean failOnScriptError) {
        this.failOnScriptError = failOnScriptError;
    }

    public String getEntryMode() {
        return entryMode;
    }

    public void setEntryMode(String entryMode) {
        this.entryMode = entryMode;
    }

    public String getProhibitMode() {
        return prohibitMode;
    }

    public void setProhibitMode(String prohibitMode) {
        this.prohibitMode = prohibitMode;
    }

    public String getContainerField() {
        return containerField;
    }

    public void setContainerField(String containerField) {
        this.containerField = containerField;
    }

    public String getRepetition() {
        return repetition;
    }

    public void setRepetition(String repetition) {
        this.repetition = repetition;
    }

    public String getFileName() {
        return fileName;
    }

    public void setFileName(String fileName) {
        this.fileName = fileName;
    }

    public String getContentType() {
        return contentType;
    }

    public void setContentType(String contentType) {
        this.contentType = contentType;
    }

    public String getUpsertKey() {
        return upsertKey;
    }

    public void setUpsertKey(String upsertKey) {
        this.upsertKey = upsertKey;
    }

    public String getOutputType() {
        return outputType;
    }

    public void setOutputType(String outputType) {
        this.outputType = outputType;
    }

    public Class<?> getOutputClass() {
        return outputClass;
    }

    public void setOutputClass(Class<?> outputClass) {
        this.outputClass = outputClass;
    }

    public String getNoRecords() {
        return noRecords;
    }

    public void setNoRecords(String noRecords) {
        this.noRecords = noRecords;
    }

    public String getPageSize() {
        return pageSize;
    }

    public void setPageSize(String pageSize) {
        this.pageSize = pageSize;
    }

    public String getPaging() {
        return paging;
    }

    public void setPaging(String paging) {
        this.paging = paging;
    }

    public boolean isPrefetch() {
        return prefetch;
    }

    public void setPrefetch(boolean prefetch) {
        this.prefetch = prefetch;
    }

    public String getParallelism() {
        return parallelism;
    }

    public void setParallelism(String parallelism) {
        this.parallelism = parallelism;
    }

    public boolean isStopOnFirstError() {
        return stopOnFirstError;
    }

    public void setStopOnFirstError(boolean stopOnFirstError) {
        this.stopOnFirstError = stopOnFirstError;
    }

    public String getConfirmMaxRecords() {
        return confirmMaxRecords;
    }

    public void setConfirmMaxRecords(String confirmMaxRecords) {
        this.confirmMaxRecords = confirmMaxRecords;
    }

    public String getOnConflict() {
        return onConflict;
    }

    public void setOnConflict(String onConflict) {
        this.onConflict = onConflict;
    }

    public String getRecordLockTimeout() {
        return recordLockTimeout;
    }

    public void setRecordLockTimeout(String recordLockTimeout) {
        this.recordLockTimeout = recordLockTimeout;
    }

    public String getRequestIdField() {
        return requestIdField;
    }

    public void setRequestIdField(String requestIdField) {
        this.requestIdField = requestIdField;
    }

    public String getTimeZone() {
        return timeZone;
    }

    public void setTimeZone(String timeZone) {
        this.timeZone = timeZone;
    }
}
