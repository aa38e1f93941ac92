package uk.brum.accounts.oauth;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Answers the person whose app cannot be told what was wrong with its request, since it cannot be trusted. */
public interface NobodyToTell {

    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException;
}
