package cn.jianzhen.engine.detector;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The values one run uses, in the order of the definition.
 *
 * @param values name to Long or Double
 */
public record ParameterValues(Map<String, Object> values) {

    public ParameterValues {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    static ParameterValues initial(List<Parameter> parameters) {
        Map<String, Object> values = new LinkedHashMap<>();
        parameters.forEach(parameter -> values.put(parameter.name(), parameter.typed(parameter.initial())));
        return new ParameterValues(values);
    }

    /** The same with one value changed; IllegalArgumentException for an unknown name or a fraction where none fits. */
    public ParameterValues with(Parameter parameter, double value) {
        if (!values.containsKey(parameter.name())) {
            throw new IllegalArgumentException("There is no parameter " + parameter.name());
        }
        Map<String, Object> changed = new LinkedHashMap<>(values);
        changed.put(parameter.name(), parameter.typed(value));
        return new ParameterValues(changed);
    }
}
