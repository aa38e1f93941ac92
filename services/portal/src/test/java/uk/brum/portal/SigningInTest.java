package uk.brum.portal;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@PortalPages
class SigningInTest {

    private final Visitor visitor = World.visitor();

    @BeforeEach
    void asUsual() {
        World.asUsual();
    }

    @Test
    void comes_back_to_the_page_that_needed_a_person() {
        var answer = visitor.raw(visitor.to("/account"));
        System.out.println("A " + answer.statusCode() + " " + answer.headers().map());
        answer = visitor.raw(visitor.to("/login/start"));
        System.out.println("B " + answer.statusCode() + " " + answer.headers().map());
        answer = visitor.raw(
                visitor.to(answer.headers().firstValue("Location").get().replace(World.GATEWAY.origin(), "")));
        System.out.println("C " + answer.statusCode() + " " + answer.headers().map());
        answer = visitor.raw(
                visitor.to(answer.headers().firstValue("Location").get().replace(World.GATEWAY.origin(), "")));
        System.out.println("D " + answer.statusCode() + " " + answer.headers().map());
    }
}
