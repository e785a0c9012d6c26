package dev.conc.schedule.allow;

import java.lang.classfile.Annotation;
import java.lang.classfile.AnnotationValue;
import java.lang.classfile.AttributedElement;
import java.lang.classfile.Attributes;
import java.util.List;
import java.util.stream.Stream;

/** The annotations that can be seen while the program runs: their types, and the classes that they name. */
final class AnnotatedTypes {
    private AnnotatedTypes() {}

    /** The descriptors of these types. */
    static List<String> in(AttributedElement element) {
        return element.findAttribute(Attributes.runtimeVisibleAnnotations()).stream().flatMap(all -> all.annotations().stream())
                .flatMap(AnnotatedTypes::of).toList();
    }

    private static Stream<String> of(Annotation annotation) {
        return Stream.concat(Stream.of(annotation.className().stringValue()),
                annotation.elements().stream().flatMap(each -> of(each.value())));
    }

    private static Stream<String> of(AnnotationValue value) {
        return switch (value) {
            case AnnotationValue.OfClass type -> Stream.of(type.className().stringValue());
            case AnnotationValue.OfEnum constant -> Stream.of(constant.className().stringValue());
            case AnnotationValue.OfArray values -> values.values().stream().flatMap(AnnotatedTypes::of);
            case AnnotationValue.OfAnnotation nested -> of(nested.annotation());
            default -> Stream.empty();
        };
    }
}
