package pacta.web.guide;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import pacta.jte.Templates;

/// The pages of what is published, wired by hand.
@Configuration(proxyBeanMethods = false)
public class GuideWiring {
  @Bean SchemaPages schemaPages() {
    return new SchemaPages();
  }

  @Bean ClausePages clausePages(Templates templates) {
    return new ClausePages(templates);
  }
}
