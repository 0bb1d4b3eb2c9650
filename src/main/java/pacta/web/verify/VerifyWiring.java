package pacta.web.verify;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import pacta.jte.Templates;
import pacta.store.Database;
import pacta.views.KnownPapers;

/// The page for anybody, wired by hand.
@Configuration(proxyBeanMethods = false)
public class VerifyWiring {
  @Bean Examiner examiner() {
    return new Examiner();
  }

  @Bean VerifyPages verifyPages(Templates templates, Database database, Examiner examiner) {
    return new VerifyPages(templates, new KnownPapers(database), examiner, new Patience(),
        Standalone.find());
  }
}
