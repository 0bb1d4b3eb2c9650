package pacta.web.portal;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import pacta.access.Codes;
import pacta.access.Marks;
import pacta.desk.Desk;
import pacta.desk.Doors;
import pacta.desk.Office;
import pacta.desk.Practices;
import pacta.jte.Templates;
import pacta.post.LetterBox;
import pacta.store.WorkQueue;

/// The client's pages, wired by hand.
@Configuration(proxyBeanMethods = false)
public class PortalWiring {
  @Bean Entrance entrance(Desk desk, Practices practices, LetterBox post) {
    return new Entrance(desk, practices, post);
  }

  @Bean HomePage homePage(Templates templates, Entrance entrance) {
    return new HomePage(templates, entrance);
  }

  @Bean PayerPage payerPage(Templates templates, Entrance entrance) {
    return new PayerPage(templates, entrance);
  }

  @Bean CancellationPages cancellationPages(Templates templates, Entrance entrance, Marks marks) {
    return new CancellationPages(templates, entrance, marks);
  }

  @Bean SigningPages signingPages(Templates templates, Entrance entrance, Codes codes, Doors doors,
      LetterBox post, Office office, Marks marks, WorkQueue queue) {
    return new SigningPages(templates, entrance, new CodeLetter(codes, doors, post),
        office.blobs(), post, new Showing(marks), queue);
  }

  @Bean RefusalPages refusalPages(Templates templates, Entrance entrance) {
    return new RefusalPages(templates, entrance);
  }

  @Bean WonderPage wonderPage(Templates templates, Entrance entrance) {
    return new WonderPage(templates, entrance);
  }

  @Bean AccountPages accountPages(Templates templates, Entrance entrance) {
    return new AccountPages(templates, entrance);
  }

  @Bean DisputePages disputePages(Templates templates, Entrance entrance) {
    return new DisputePages(templates, entrance);
  }

  @Bean MyCasePages myCasePages(Templates templates, Entrance entrance, Office office) {
    return new MyCasePages(templates, entrance, office.caseFiles());
  }
}
