package pacta.web.composer;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import pacta.desk.Practices;
import pacta.desk.Proposing;
import pacta.jte.Templates;
import pacta.store.Blobs;
import pacta.store.Database;
import pacta.store.Methodologies;
import pacta.web.Seats;

/// The pages that write an agreement, wired by hand.
@Configuration(proxyBeanMethods = false)
public class ComposerWiring {
  @Bean Methodologies methodologies(Database database) {
    return new Methodologies(database);
  }

  @Bean Benches benches(Seats seats, Practices practices, Methodologies methodologies) {
    return new Benches(seats, practices, methodologies);
  }

  @Bean AgreementPages agreementPages(Templates templates, Benches benches) {
    return new AgreementPages(templates, benches);
  }

  @Bean ProposalPages proposalPages(Templates templates, Benches benches, Proposing proposing) {
    return new ProposalPages(templates, benches, proposing);
  }

  @Bean MethodologyPages methodologyPages(Templates templates, Methodologies methodologies,
      Practices practices) {
    return new MethodologyPages(templates, methodologies, practices);
  }

  @Bean PaperPages paperPages(Seats seats, Proposing proposing, Blobs blobs) {
    return new PaperPages(seats, proposing, blobs);
  }

  @Bean WhatIfPages whatIfPages(Templates templates, Benches benches) {
    return new WhatIfPages(templates, benches);
  }
}
