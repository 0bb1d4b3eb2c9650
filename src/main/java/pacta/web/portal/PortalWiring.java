package pacta.web.portal;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import pacta.access.Marks;
import pacta.desk.Desk;
import pacta.desk.Practices;
import pacta.jte.Templates;

/// The client's pages, wired by hand.
@Configuration(proxyBeanMethods = false)
public class PortalWiring {
  @Bean Entrance entrance(Desk desk, Practices practices) {
    return new Entrance(desk, practices);
  }

  @Bean HomePage homePage(Templates templates, Entrance entrance) {
    return new HomePage(templates, entrance);
  }

  @Bean CancellationPages cancellationPages(Templates templates, Entrance entrance, Marks marks) {
    return new CancellationPages(templates, entrance, marks);
  }

  @Bean DisputePages disputePages(Templates templates, Entrance entrance) {
    return new DisputePages(templates, entrance);
  }
}
