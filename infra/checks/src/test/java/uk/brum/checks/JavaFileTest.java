package uk.brum.checks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JavaFileTest {

    private static final String CODE = "\n/** A thing. */\nclass Thing {\n    int size; // small\n}\n";

    @Test
    void two_files_that_differ_only_in_package_imports_and_comments_are_copies() {
        var one = new JavaFile("services/a/src/main/java/a/Thing.java", "package a;\n\nimport a.b.C;\n" + CODE);
        var other = new JavaFile(
                "services/b/src/main/java/b/Thing.java", "package b;\n" + CODE.replace("A thing", "Another"));
        assertThat(one.body()).isEqualTo(other.body());
        assertThat(one.body()).isNotEqualTo(new JavaFile("x", "package c;\n" + CODE.replace("int", "long")).body());
    }

    @Test
    void a_file_knows_its_module_its_class_and_whether_it_is_a_test() {
        var file = new JavaFile("services/places/src/test/java/uk/brum/places/UprnTest.java", "");
        assertThat(file.module()).isEqualTo("services/places");
        assertThat(file.simpleName()).isEqualTo("UprnTest");
        assertThat(file.isTest()).isTrue();
    }

    @Test
    void what_stands_in_a_comment_is_no_code() {
        var file = new JavaFile("A.java", "class A { /* Thread.sleep(1) */ // Thread.sleep(2)\n int x; }");
        assertThat(file.code()).doesNotContain("sleep").contains("int x;");
    }
}
