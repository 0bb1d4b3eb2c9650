package pacta.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import pacta.desk.Bell;
import pacta.desk.Desk;
import pacta.desk.Practices;
import pacta.jte.Templates;

/// The shared pages of the alliance, and what all pages about an engagement use.
@Configuration(proxyBeanMethods = false)
public class AllianceWiring {
  @Bean Seats seats(Desk desk) {
    return new Seats(desk);
  }

  @Bean Company company() {
    return new Company();
  }

  @Bean LivePages livePages(Bell bell, Company company) {
    return new LivePages(bell, company);
  }

  @Bean AlliancePages alliancePages(Templates templates, Seats seats, Practices practices,
      LivePages live, Company company) {
    return new AlliancePages(templates, seats, practices, live, company);
  }
}
