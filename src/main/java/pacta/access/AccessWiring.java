package pacta.access;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.NullRequestCache;
import pacta.desk.Desk;
import pacta.desk.Doors;
import pacta.desk.Practices;
import pacta.post.LetterBox;
import pacta.store.Database;
import pacta.store.Vault;

/// The room put together, and the filters before every page.
@Configuration(proxyBeanMethods = false)
public class AccessWiring {
  private static final String POLICY = "default-src 'self'; object-src 'none'; "
      + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
  private static final String PERMISSIONS = "accelerometer=(), camera=(), display-capture=(), "
      + "geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), "
      + "usb=(), browsing-topics=()";

  @Bean Tokens tokens() {
    return new Tokens(new SecureRandom());
  }

  /// The secret behind the marks is made at the first start and kept in the vault.
  @Bean Marks marks(Vault vault) {
    return new Marks(vault.findOrMake(Vault.HOUSE, "marks",
        () -> new SecureRandom().generateSeed(32)));
  }

  @Bean Workspaces workspaces(Database database, Vault vault, Marks marks) {
    return new Workspaces(database.sql(), vault, marks);
  }

  @Bean Visits visits(Database database, Tokens tokens, Vault vault) {
    return new Visits(database.sql(), tokens, vault);
  }

  @Bean Links links(Database database, Tokens tokens, Workspaces workspaces, Visits visits) {
    return new Links(database.sql(), database.transactions(), tokens, workspaces, visits);
  }

  @Bean Identities identities(Database database, Vault vault) {
    return new Identities(database.sql(), vault);
  }

  @Bean Reception reception(Workspaces workspaces, Identities identities, Links links) {
    return new Reception(workspaces, identities, links);
  }

  @Bean Codes codes(Database database, Tokens tokens) {
    return new Codes(database.sql(), database.transactions(), tokens);
  }

  @Bean FirstRun firstRun(Database database, Workspaces workspaces, Visits visits,
      Marks marks, ObjectProvider<WorkspaceOpened> opened) {
    return new FirstRun(database.sql(), database.transactions(), workspaces, visits,
        FirstRun.codeFrom(marks), (workspace, owner, now) ->
            opened.orderedStream().forEach(it -> it.tell(workspace, owner, now)));
  }

  @Bean SignIn signIn(Workspaces workspaces, Links links, SignInPost post, InstantSource clock) {
    var threads = Executors.newVirtualThreadPerTaskExecutor();
    return new SignIn(workspaces, links, post, clock, threads);
  }

  @Bean LinkAgain linkAgain(Links links, Desk desk, Practices practices, Doors doors,
      LetterBox letters, InstantSource clock) {
    var threads = Executors.newVirtualThreadPerTaskExecutor();
    return new LinkAgain(links, desk, practices, doors, letters, clock, threads);
  }

  @Bean @ConditionalOnMissingBean SignInPost signInPost(LetterBox letters,
      Workspaces workspaces, InstantSource clock) {
    return new SignInLetter(letters, workspaces, clock);
  }

  @Bean SecurityFilterChain filters(HttpSecurity http, Visits visits, Tokens tokens,
      InstantSource clock) {
    return http
        .securityContext(it -> it.securityContextRepository(new VisitContext(visits, clock)))
        // the public check acts for nobody and keeps nothing: there is no act to forge
        .csrf(it -> it.csrfTokenRepository(new VisitCsrf(tokens))
            .ignoringRequestMatchers("/verify", "/verificar"))
        .sessionManagement(it -> it.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .requestCache(it -> it.requestCache(new NullRequestCache()))
        // who may see what is for each page to say: nothing is refused here but forged forms
        .anonymous(it -> it.disable())
        .exceptionHandling(it -> it.disable())
        .logout(it -> it.disable())
        .headers(it -> it
            .contentSecurityPolicy(csp -> csp.policyDirectives(POLICY))
            .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
            .permissionsPolicyHeader(permissions -> permissions.policy(PERMISSIONS))
            .crossOriginOpenerPolicy(Customizer.withDefaults())
            .crossOriginResourcePolicy(Customizer.withDefaults()))
        .build();
  }
}
