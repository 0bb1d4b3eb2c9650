package pacta.web.verify;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import pacta.desk.Desk;
import pacta.desk.Ours;
import pacta.desk.SealKeys;
import pacta.jte.Templates;
import pacta.store.Database;
import pacta.store.LogKeys;
import pacta.views.KnownPapers;

/// The page for anybody, wired by hand.
@Configuration(proxyBeanMethods = false)
public class VerifyWiring {
  @Bean Examiner examiner() {
    return new Examiner();
  }

  @Bean VerifyPages verifyPages(Templates templates, Database database, Desk desk,
      LogKeys logs, SealKeys seals, Examiner examiner) {
    var papers = new KnownPapers(database);
    return new VerifyPages(templates, papers, new Ours(desk, papers, logs, seals), examiner,
        new Patience(), Standalone.find());
  }
}
