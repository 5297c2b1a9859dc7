package app.checkin;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.INTERFACES;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the classes promise one another: who may import whom, how things are called, how they are made. */
class HouseRulesTest {

    private static final String ROOT = "app.checkin.";
    private static final int ARGUMENTS = 5;

    private static final Set<String> WEB =
            Set.of("domain", "service", "security", "problem", "json", "ops", "config", "live", "paper", "spreadsheet", "matching", "archive");

    /** The one table; {@code docs/architecture.md} draws it. */
    private static final Map<String, Set<String>> MAY_IMPORT = Map.ofEntries(
            Map.entry("domain", Set.of()),
            Map.entry("scanner", Set.of("domain")),
            Map.entry("embedded", Set.of("domain")),
            Map.entry("paper", Set.of("domain")),
            Map.entry("spreadsheet", Set.of("domain")),
            Map.entry("archive", Set.of("domain")),
            Map.entry("matching", Set.of("domain", "spreadsheet")),
            Map.entry("config", Set.of("domain")),
            Map.entry("json", Set.of("domain")),
            Map.entry("problem", Set.of("domain", "json")),
            Map.entry("store", Set.of("domain", "config", "embedded")),
            Map.entry("lock", Set.of("domain", "config")),
            Map.entry("live", Set.of("domain", "json", "store", "config")),
            Map.entry("service", Set.of("domain", "scanner", "store", "lock", "live", "config", "paper", "spreadsheet", "matching", "archive")),
            Map.entry("security", Set.of("domain", "service", "config", "problem")),
            Map.entry("ops", Set.of("domain", "store", "lock", "live", "config", "service", "problem", "security", "paper")),
            Map.entry("api", WEB),
            Map.entry("page", WEB));

    private static final JavaClasses ALL = new ClassFileImporter().importPackages("app.checkin");
    private static final JavaClasses TESTS = ALL.that(DescribedPredicate.describe("are tests", HouseRulesTest::isTest));
    private static final JavaClasses MAIN = ALL.that(DescribedPredicate.describe("are no tests", type -> !isTest(type)));

    @TestFactory
    Stream<DynamicTest> shouldImportOnlyWhatTheTableAllows() {
        return MAY_IMPORT.entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(row -> DynamicTest.dynamicTest(row.getKey(), () -> importsOf(row.getKey(), row.getValue()).check(MAIN)));
    }

    private static boolean isTest(JavaClass type) {
        return type.getSource().filter(source -> source.getUri().getPath().contains("/test-classes/")).isPresent();
    }

    private static ArchRule importsOf(String layer, Set<String> allowed) {
        String[] others = MAY_IMPORT.keySet().stream().filter(other -> !other.equals(layer) && !allowed.contains(other))
                .map(other -> ROOT + other + "..").toArray(String[]::new);
        return noClasses().that().resideInAPackage(ROOT + layer + "..")
                .should().dependOnClassesThat().resideInAnyPackage(others).allowEmptyShould(true)
                .because(layer + " may import " + (allowed.isEmpty() ? "nothing of ours" : String.join(", ", new TreeSet<>(allowed))));
    }

    @Test
    void shouldLiveInAKnownPackageOneLevelDeep() {
        Set<String> known = MAY_IMPORT.keySet().stream().map(layer -> ROOT + layer).collect(Collectors.toSet());
        Set<String> found = MAIN.stream().map(JavaClass::getPackageName).collect(Collectors.toCollection(TreeSet::new));
        assertThat(known).containsAll(found);
    }

    @Test
    void shouldKeepFrameworksOutOfTheDomain() {
        classes().that().resideInAPackage("app.checkin.domain")
                .should().onlyDependOnClassesThat().resideInAnyPackage("java..", "app.checkin.domain").check(MAIN);
        classes().that().resideInAPackage("app.checkin.scanner").should().onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "app.checkin.domain", "app.checkin.scanner", "com.google.zxing..", "org.teavm..")
                .allowEmptyShould(true).check(MAIN);
    }

    @Test
    void shouldHaveTellingNames() {
        noClasses().that(not(resideInAPackage("app.checkin"))).should()
                .haveNameMatching(".*[.$]((Default|Abstract|Base)[A-Z]\\w*|\\w*(Impl|Utils?|Helpers?|Manager|DTO|Dto))").check(MAIN);
    }

    @Test
    void shouldNameResourcesAndPagesAlike() {
        classes().that().areAnnotatedWith(jakarta.ws.rs.Path.class).and().resideInAPackage("app.checkin.api")
                .should().haveSimpleNameEndingWith("Resource").allowEmptyShould(true).check(MAIN);
        classes().that().areAnnotatedWith(jakarta.ws.rs.Path.class).and().resideInAPackage("app.checkin.page")
                .should().haveSimpleNameEndingWith("Pages").orShould().haveSimpleNameEndingWith("Page")
                .allowEmptyShould(true).check(MAIN);
        noClasses().that().resideOutsideOfPackages("app.checkin.api", "app.checkin.page")
                .should().beAnnotatedWith(jakarta.ws.rs.Path.class).check(MAIN);
    }

    @Test
    void shouldInjectThroughConstructors() {
        fields().should().notBeAnnotatedWith(Inject.class).check(MAIN);
        methods().should().notBeAnnotatedWith(Inject.class).check(MAIN);
    }

    @Test
    void shouldTakeFewConstructorArguments() {
        constructors().that().areDeclaredInClassesThat(not(JavaClass.Predicates.assignableTo(Record.class)))
                .and().areDeclaredInClassesThat(not(JavaClass.Predicates.assignableTo(Enum.class)))
                .should(haveAtMostFiveArguments()).check(MAIN);
    }

    private static ArchCondition<JavaConstructor> haveAtMostFiveArguments() {
        return new ArchCondition<>("have at most " + ARGUMENTS + " arguments") {
            @Override
            public void check(JavaConstructor constructor, ConditionEvents events) {
                int count = constructor.getRawParameterTypes().size();
                events.add(new SimpleConditionEvent(constructor, count <= ARGUMENTS, constructor.getFullName() + " has " + count));
            }
        };
    }

    @Test
    void shouldHaveAnInterfaceOnlyForTwoImplementations() {
        classes().that(INTERFACES).and().areNotAnnotations().and().doNotHaveSimpleName("package-info").and().areNotAnnotatedWith(FunctionalInterface.class)
                .and().areNotAnnotatedWith("jakarta.data.repository.Repository")
                .should(haveTwoImplementations()).check(MAIN);
    }

    private static ArchCondition<JavaClass> haveTwoImplementations() {
        return new ArchCondition<>("have two implementations") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                long count = ALL.get(type.getName()).getAllSubclasses().stream().filter(found -> !found.isInterface()).count();
                events.add(new SimpleConditionEvent(type, count >= 2, type.getName() + " has " + count + " implementations"));
            }
        };
    }

    @Test
    void shouldSayWhoMayCallEachResourceMethod() {
        methods().that(areResourceMethods()).should(sayWhoMayCall()).allowEmptyShould(true).check(MAIN);
    }

    private static DescribedPredicate<JavaMethod> areResourceMethods() {
        return DescribedPredicate.describe("are resource methods", method -> method.getAnnotations().stream()
                .anyMatch(annotation -> annotation.getRawType().isAnnotatedWith(HttpMethod.class)));
    }

    private static ArchCondition<JavaMethod> sayWhoMayCall() {
        return new ArchCondition<>("carry @RolesAllowed or @PermitAll, themselves or by their class") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean said = Stream.of(RolesAllowed.class, PermitAll.class, DenyAll.class).anyMatch(annotation ->
                        method.isAnnotatedWith(annotation) || method.getOwner().isAnnotatedWith(annotation));
                events.add(new SimpleConditionEvent(method, said, method.getFullName() + " does not say who may call it"));
            }
        };
    }

    @Test
    void shouldNameOnlyTheKnownRoles() {
        List<String> known = List.of("admin", "organizer", "viewer", "station");
        List<String> named = Stream.concat(
                        MAIN.stream().flatMap(type -> type.tryGetAnnotationOfType(RolesAllowed.class).stream()),
                        MAIN.stream().flatMap(type -> type.getMethods().stream())
                                .flatMap(method -> method.tryGetAnnotationOfType(RolesAllowed.class).stream()))
                .flatMap(roles -> Arrays.stream(roles.value())).distinct().toList();
        assertThat(known).containsAll(named);
    }

    @Test
    void shouldLogAndReadSettingsInOnePlace() {
        GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(MAIN);
        noClasses().that().resideOutsideOfPackage("app.checkin.config")
                .should().callMethod(System.class, "getenv", String.class).orShould().callMethod(System.class, "getenv")
                .orShould().callMethod(System.class, "getProperty", String.class)
                .orShould().dependOnClassesThat().resideInAPackage("org.eclipse.microprofile.config..").check(MAIN);
    }

    @Test
    void shouldTakeTheTimeFromTheClockAndNeverSleep() {
        noClasses().should().callMethod(java.time.Instant.class, "now").orShould().callMethod(System.class, "currentTimeMillis")
                .orShould().callMethod(java.time.LocalDate.class, "now").orShould().callMethod(Thread.class, "sleep", long.class)
                .because("tests set the clock").check(MAIN);
    }

    @Test
    void shouldNameTestsByWhatTheyProve() {
        methods().that().areAnnotatedWith(Test.class).should().haveNameStartingWith("should").check(TESTS);
        noClasses().that().doNotHaveSimpleName("Await").should().callMethod(Thread.class, "sleep", long.class)
                .because("a test waits for a condition").check(TESTS);
        noClasses().should().dependOnClassesThat(resideInAnyPackage("org.mockito..")).check(TESTS);
    }
}
