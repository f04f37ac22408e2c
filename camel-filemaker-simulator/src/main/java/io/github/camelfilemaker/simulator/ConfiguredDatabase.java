package io.github.camelfilemaker.simulator;

import java.util.Map;

import io.github.camelfilemaker.simulator.load.ConfigNode;

/** A database of a configuration file. */
final class ConfiguredDatabase {

    private final ConfigNode config;
    private final DatabaseBuilder db;

    ConfiguredDatabase(ConfigNode config, DatabaseBuilder db) {
        this.config = config;
        this.db = db;
    }

    void apply() {
        config.allowOnly("accounts", "oauth", "fmid", "fileDates", "valueLists", "tables", "relationships", "layouts",
                "scripts");
        config.get("accounts").elements().forEach(this::account);
        for (ConfigNode oauth : config.get("oauth").elements()) {
            oauth.allowOnly("requestId", "identifier");
            db.oauth(oauth.get("requestId").text(), oauth.get("identifier").text());
        }
        config.get("fmid").elements().forEach(token -> db.fmid(token.text()));
        if (config.get("fileDates").isPresent()) {
            config.get("fileDates").attempt(db::fileDates, config.get("fileDates").text());
        }
        config.get("valueLists").entries().forEach((name, values) -> db.valueList(name, values.texts()));
        config.get("tables").entries().forEach((name, table) -> table.attempt(
                b -> b.table(name, t -> new ConfiguredTable(table, t).apply()), db));
        config.get("relationships").elements().forEach(this::relationship);
        for (Map.Entry<String, ConfigNode> layout : config.get("layouts").entries().entrySet()) {
            layout.getValue().attempt(b -> b.layout(layout.getKey(), l -> layout(layout.getValue(), l)), db);
        }
        config.get("scripts").entries().forEach(this::script);
    }

    private void account(ConfigNode account) {
        account.allowOnly("name", "password", "privileges");
        Privilege[] privileges = account.get("privileges").elements().stream().map(p -> p.oneOf(Privilege.class))
                .toArray(Privilege[]::new);
        db.account(account.get("name").text(), account.get("password").text(), privileges);
    }

    private void relationship(ConfigNode r) {
        r.allowOnly("name", "parent", "parentField", "table", "field", "allowCreate");
        db.relationship(r.get("name").text(), r.get("parent").text(), r.get("parentField").text(), r.get("table").text(),
                r.get("field").text(), r.get("allowCreate").isTrue());
    }

    private static void layout(ConfigNode config, LayoutBuilder layout) {
        config.allowOnly("table", "fields", "related", "portals", "folder", "tableView");
        if (config.get("table").isPresent()) {
            layout.table(config.get("table").text());
        }
        if (config.get("fields").isPresent()) {
            layout.fields(config.get("fields").texts());
        }
        layout.related(config.get("related").texts()).folder(config.get("folder").text(null));
        if (config.get("tableView").isTrue()) {
            layout.tableView();
        }
        for (ConfigNode portal : config.get("portals").elements()) {
            portal.allowOnly("name", "table", "fields");
            layout.portal(p -> p.objectName(portal.get("name").text(null)).table(portal.get("table").text())
                    .fields(portal.get("fields").texts()));
        }
    }

    /** A canned script: a text, an error, both, or its own parameter. */
    private void script(String name, ConfigNode config) {
        config.allowOnly("result", "error", "echo", "folder");
        int error = config.get("error").isPresent() ? config.get("error").number() : 0;
        String result = config.get("result").text(null);
        boolean echo = config.get("echo").isTrue();
        if (echo && result != null) {
            throw config.wrong("either result or echo");
        }
        db.scriptFolder(config.get("folder").text(null), name, call -> {
            String text = echo ? call.parameter() : result;
            return text == null ? ScriptOutcome.error(error) : ScriptOutcome.error(error, text);
        });
    }
}
