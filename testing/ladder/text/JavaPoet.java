// library: com.squareup:javapoet:1.13.0
package text;

import com.squareup.javapoet.AnnotationSpec;
import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.CodeBlock;
import com.squareup.javapoet.FieldSpec;
import com.squareup.javapoet.JavaFile;
import com.squareup.javapoet.MethodSpec;
import com.squareup.javapoet.ParameterizedTypeName;
import com.squareup.javapoet.TypeSpec;
import com.squareup.javapoet.TypeVariableName;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/** A source file written from specifications. */
public class JavaPoet {
    public static void main(String[] words) throws IOException {
        TypeVariableName type = TypeVariableName.get("T", Comparable.class);
        MethodSpec main = MethodSpec.methodBuilder("main").addModifiers(Modifier.PUBLIC, Modifier.STATIC).addParameter(String[].class, "args")
                .beginControlFlow("for (int i = $L; i < $L; i++)", 0, 10).addStatement("$T.out.println($S + i)", System.class, "row \"quoted\" ").endControlFlow()
                .addJavadoc("Starts it.\n").build();
        TypeSpec spec = TypeSpec.classBuilder("Generated").addModifiers(Modifier.PUBLIC, Modifier.FINAL).addTypeVariable(type).addSuperinterface(Runnable.class)
                .addField(FieldSpec.builder(ParameterizedTypeName.get(ClassName.get(Map.class), ClassName.get(String.class), ParameterizedTypeName.get(List.class, Integer.class)), "map", Modifier.PRIVATE)
                        .initializer("new $T<>()", ClassName.get("java.util", "TreeMap")).build())
                .addMethod(main)
                .addMethod(MethodSpec.methodBuilder("run").addAnnotation(Override.class).addModifiers(Modifier.PUBLIC).addCode(CodeBlock.of("$N(null);\n", main)).build())
                .addAnnotation(AnnotationSpec.builder(SuppressWarnings.class).addMember("value", "$S", "all").build())
                .addType(TypeSpec.enumBuilder("Kind").addEnumConstant("ONE").addEnumConstant("TWO", TypeSpec.anonymousClassBuilder("$L", 2).build()).build())
                .build();
        JavaFile.builder("com.example", spec).skipJavaLangImports(true).indent("    ").build().writeTo(System.out);
        try {
            MethodSpec.methodBuilder("not a name");
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage());
        }
    }
}
