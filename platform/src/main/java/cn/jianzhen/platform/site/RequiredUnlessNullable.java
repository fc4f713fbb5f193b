package cn.jianzhen.platform.site;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The description says what the compiler knows: a part of a record is there unless it is marked {@code @Nullable}. */
@Component
final class RequiredUnlessNullable implements ModelConverter {
    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        if (!chain.hasNext()) {
            return null;
        }
        Schema<?> schema = chain.next().resolve(type, context, chain);
        JavaType javaType = Json.mapper().constructType(type.getType());
        if (schema != null && javaType.isRecordType()) {
            markRequired(described(schema, context), javaType.getRawClass().getRecordComponents());
        }
        return schema;
    }

    private static Schema<?> described(Schema<?> schema, ModelConverterContext context) {
        String reference = schema.get$ref();
        if (reference == null) {
            return schema;
        }
        Schema<?> model = context.getDefinedModels().get(reference.substring(reference.lastIndexOf('/') + 1));
        return model == null ? schema : model;
    }

    private static void markRequired(Schema<?> schema, RecordComponent[] components) {
        for (RecordComponent component : components) {
            boolean known =
                    schema.getProperties() != null && schema.getProperties().containsKey(component.getName());
            boolean required =
                    schema.getRequired() != null && schema.getRequired().contains(component.getName());
            if (known && !required && !component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                schema.addRequiredItem(component.getName());
            }
        }
    }
}
