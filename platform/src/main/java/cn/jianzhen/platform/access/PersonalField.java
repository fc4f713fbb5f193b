package cn.jianzhen.platform.access;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.annotation.JsonSerialize;

/** A text of an answer that holds nothing but something personal: it is marked when the answer is made. */
@Retention(RetentionPolicy.RUNTIME)
@JacksonAnnotationsInside
@JsonSerialize(using = PersonalField.Marking.class)
public @interface PersonalField {
    /** What the text holds. */
    Personal value();

    /** Puts the mark around the text. */
    final class Marking extends ValueSerializer<String> {
        private final Personal kind;

        Marking() {
            this(Personal.NAME);
        }

        private Marking(Personal kind) {
            this.kind = kind;
        }

        @Override
        public ValueSerializer<?> createContextual(SerializationContext context, BeanProperty property) {
            return new Marking(property.getAnnotation(PersonalField.class).value());
        }

        @Override
        public void serialize(String text, JsonGenerator out, SerializationContext context) {
            out.writeString(kind.marked(text));
        }
    }
}
