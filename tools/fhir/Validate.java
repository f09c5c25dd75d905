// The HL7 validator of HAPI FHIR over files of R4, without a network: structure, invariants, required bindings, units.
//
//   java -cp 'LIB/*' tools/fhir/Validate.java FILE...     exits with 1 when a file has an error
//
// Warnings are counted by kind; a code system that is not in the jars (LOINC, our own) is one.
import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;

public class Validate {
  private static String kindOf(SingleValidationMessage message) {
    String text = message.getMessage().replaceAll("'[^' ]*'", "'...'").replaceAll("(urn:uuid:)[0-9a-f-]+", "$1...");
    return message.getSeverity() + ": " + text;
  }

  public static void main(String[] files) throws Exception {
    FhirContext context = FhirContext.forR4();
    FhirInstanceValidator instance = new FhirInstanceValidator(new ValidationSupportChain(
        new DefaultProfileValidationSupport(context), new CommonCodeSystemsTerminologyService(context),
        new InMemoryTerminologyServerValidationSupport(context)));
    instance.setAnyExtensionsAllowed(false);
    instance.setErrorForUnknownProfiles(true);
    var validator = context.newValidator().registerValidatorModule(instance);
    int errors = 0;
    for (String file : files) {
      long begin = System.currentTimeMillis();
      var result = validator.validateWithResult(Files.readString(Path.of(file)));
      TreeMap<String, Integer> kinds = new TreeMap<>();
      int bad = 0;
      for (var message : result.getMessages()) {
        kinds.merge(kindOf(message), 1, Integer::sum);
        boolean isError = message.getSeverity().compareTo(ResultSeverityEnum.ERROR) >= 0;
        if (isError && bad++ < 10) System.out.println("  " + message.getLocationString() + ": " + message.getMessage());
      }
      errors += bad;
      System.out.println(file + ": " + bad + " errors, " + (System.currentTimeMillis() - begin) + " ms");
      kinds.forEach((kind, count) -> System.out.println("  " + count + " x " + kind));
    }
    System.exit(errors > 0 ? 1 : 0);
  }
}
