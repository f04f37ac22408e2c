package io.github.camelfilemaker.simulator;

import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;

import io.github.camelfilemaker.simulator.schema.AutoEnter;
import io.github.camelfilemaker.simulator.schema.FieldDefinition;
import io.github.camelfilemaker.simulator.schema.FieldDefinition.Kind;
import io.github.camelfilemaker.simulator.schema.FieldDefinition.Rules;

/** Says what is special about a field. Used by one thread. */
public final class FieldBuilder {

    private final String name;
    private final FieldType type;
    private Kind kind = Kind.NORMAL;
    private int repetitions = 1;
    private boolean global;
    private boolean readOnly;
    private boolean notEmpty;
    private boolean unique;
    private boolean listed;
    private boolean numeric;
    private int maxCharacters;
    private String valueList;
    private String displayType = "editText";
    private AutoEnter autoEnter;
    private Function<Map<String, Object>, Object> calculation;

    FieldBuilder(String name, FieldType type) {
        this.name = Objects.requireNonNull(name, "name");
        this.type = Objects.requireNonNull(type, "type");
    }

    /** So many values: {@code Name(1)}, {@code Name(2)}, ... */
    public FieldBuilder repetitions(int count) {
        if (count < 1) {
            throw new IllegalArgumentException("Field '" + name + "' can't have " + count + " repetitions");
        }
        repetitions = count;
        return this;
    }

    /** One value for all records, and for each session one of its own once it sets it. */
    public FieldBuilder global() {
        global = true;
        return this;
    }

    /** "Prohibit modification of value during data entry": code 201, unless the request says otherwise. */
    public FieldBuilder readOnly() {
        readOnly = true;
        return this;
    }

    /** Code 509 for an empty value. */
    public FieldBuilder notEmpty() {
        notEmpty = true;
        return this;
    }

    /** Code 504 for a value that another record has. */
    public FieldBuilder unique() {
        unique = true;
        return this;
    }

    /** Only plain numbers: code 502 for others. */
    public FieldBuilder numeric() {
        numeric = true;
        return this;
    }

    /** Code 511 for a longer value. */
    public FieldBuilder maxCharacters(int count) {
        maxCharacters = count;
        return this;
    }

    /** Offers a value list, and takes nothing else: code 506. */
    public FieldBuilder valueList(String listName) {
        valueList = listName;
        listed = true;
        return this;
    }

    /** Offers a value list, but takes other values too. */
    public FieldBuilder suggestions(String listName) {
        valueList = listName;
        listed = false;
        return this;
    }

    /** As layout metadata has it: editText (default), popupList, popupMenu, checkBox, radioButtons, calendar, ... */
    public FieldBuilder displayType(String display) {
        displayType = display;
        return this;
    }

    /** A value that new records get by themselves. */
    public FieldBuilder autoEnter(Object value) {
        return autoEnter((Supplier<?>) () -> value);
    }

    /** A value that new records get by themselves. */
    public FieldBuilder autoEnter(Supplier<?> value) {
        autoEnter = AutoEnter.value(value);
        return this;
    }

    /** Serial numbers for new records. */
    public FieldBuilder serial(long start) {
        autoEnter = AutoEnter.serial(start);
        return this;
    }

    FieldBuilder autoEnter(AutoEnter.When when) {
        autoEnter = AutoEnter.of(when);
        return this;
    }

    /** A calculation in name only: nobody can write it through the API (code 201), sample data can. */
    public FieldBuilder calculation() {
        kind = Kind.CALCULATION;
        return this;
    }

    /** Computed from the other fields at each write. They are given as numbers or text, by name. */
    public FieldBuilder calculation(Function<Map<String, Object>, Object> formula) {
        calculation = formula;
        return calculation();
    }

    /** A summary in name only: nobody can write it through the API (code 201), sample data can. */
    public FieldBuilder summary() {
        kind = Kind.SUMMARY;
        return this;
    }

    FieldDefinition build() {
        Rules rules = new Rules(notEmpty, unique, listed, numeric, false, false, maxCharacters);
        return new FieldDefinition(
                name, type.result(), kind, repetitions, global, readOnly, rules, valueList, displayType, autoEnter,
                calculation);
    }
}
