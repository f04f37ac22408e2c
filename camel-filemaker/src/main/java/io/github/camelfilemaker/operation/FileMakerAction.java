package io.github.camelfilemaker.operation;

/**
 * What an endpoint can do: the values of the option {@code action}.
 */
public enum FileMakerAction {

    FIND("find", new FindRecords()),
    FIND_ONE("findOne", new FindOneRecord()),
    LIST("list", new ListRecords()),
    GET("get", new GetRecord()),
    CREATE("create", new Bulk("create", new CreateRecord(), true)),
    UPDATE("update", new Bulk("update", new UpdateRecord(), true)),
    DUPLICATE("duplicate", new DuplicateRecord()),
    DELETE("delete", new Bulk("delete", new DeleteRecord(false), false)),
    UPSERT("upsert", new Bulk("upsert", new UpsertRecord(), true)),
    DELETE_BY_QUERY("deleteByQuery", new DeleteByQuery()),
    UPLOAD("upload", new UploadContainer()),
    DOWNLOAD("download", new DownloadContainer()),
    SCRIPT("script", new RunScript()),
    GLOBALS("globals", new SetGlobals()),
    LAYOUTS("layouts", Metadata.layouts()),
    LAYOUT("layout", Metadata.layout()),
    SCRIPTS("scripts", Metadata.scripts()),
    DATABASES("databases", Metadata.databases()),
    PRODUCT_INFO("productInfo", Metadata.productInfo()),
    VALIDATE_SESSION("validateSession", new ValidateSession()),
    START("start", null),
    END("end", null);

    private final String actionName;
    private final Operation operation;

    FileMakerAction(String actionName, Operation operation) {
        this.actionName = actionName;
        this.operation = operation;
    }

    /** The name in the option {@code action}. */
    public String actionName() {
        return actionName;
    }

    /** What it does; null for those that begin and end a scope. */
    public Operation operation() {
        return operation;
    }

    /** Whether the action needs an account and a database. */
    public boolean needsDatabase() {
        return this != DATABASES && this != PRODUCT_INFO;
    }

    @Override
    public String toString() {
        return actionName;
    }
}
