package pacta.web.process;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import pacta.access.Links;
import pacta.access.Marks;
import pacta.desk.Office;
import pacta.jte.Templates;
import pacta.post.LetterBox;
import pacta.store.Database;
import pacta.store.WorkQueue;
import pacta.views.BookedHours;
import pacta.web.Seats;

/// The professional's pages about one engagement, wired by hand.
@Configuration(proxyBeanMethods = false)
public class ProcessWiring {
  @Bean Standings standings(Seats seats, LetterBox letters, WorkQueue queue,
      Links links) {
    return new Standings(seats, letters, queue, links);
  }

  @Bean ProcessPages processPages(Templates templates, Standings standings, Links links) {
    return new ProcessPages(templates, standings, links);
  }

  @Bean SessionPages sessionPages(Templates templates, Standings standings, Marks marks,
      Database database) {
    return new SessionPages(templates, standings, marks, new BookedHours(database));
  }

  @Bean UpholdingPages upholdingPages(Templates templates, Standings standings) {
    return new UpholdingPages(templates, standings);
  }

  @Bean PaymentPages paymentPages(Templates templates, Standings standings) {
    return new PaymentPages(templates, standings);
  }

  @Bean StatementPages statementPages(Templates templates, Standings standings) {
    return new StatementPages(templates, standings);
  }

  @Bean CasePages casePages(Templates templates, Standings standings, Office office) {
    return new CasePages(templates, standings, office.caseFiles());
  }
}
