"""`check --output-format junit`: valid against the published schema, whatever a file holds."""

import re
from pathlib import Path

from published import junit_faults
from running import handbook
from smallest import HANDBOOK, write_handbook

CHECK = ("check", "--today", "2026-11-23", "--output-format", "junit")


def test_a_clean_handbook_is_one_case_that_passes(tmp_path: Path) -> None:
    write_handbook(tmp_path)
    out = handbook(tmp_path, *CHECK, "--lang", "fr").out
    assert junit_faults(out) == []
    assert (
        out
        == """\
<?xml version="1.0" encoding="UTF-8"?>
<testsuites>
  <testsuite name="handbook" package="handbook" id="0" hostname="localhost" timestamp="2026-11-23T00:00:00" time="0" \
tests="1" failures="0" errors="0">
    <properties>
      <property name="language" value="fr" />
    </properties>
    <testcase classname="handbook" name="rien à signaler dans 11 fichiers" time="0" />
    <system-out />
    <system-err />
  </testsuite>
</testsuites>
"""
    )


def test_a_suite_a_file_and_a_failed_case_a_finding(tmp_path: Path) -> None:
    spring = HANDBOOK["campaigns/spring.yml"].replace("owner: ", "onwer: ").replace("12 days", '"<soon> & \\"late\\""')
    tool = HANDBOOK["company/tools/hubspot.yml"].replace("owner: ", "onwer: ")
    write_handbook(tmp_path, {"campaigns/spring.yml": spring, "company/tools/hubspot.yml": tool})
    run = handbook(tmp_path, *CHECK)
    assert run.code == 1
    assert junit_faults(run.out) == []
    assert (
        run.out
        == """\
<?xml version="1.0" encoding="UTF-8"?>
<testsuites>
  <testsuite name="campaigns/spring.yml" package="campaigns/spring.yml" id="0" hostname="localhost" \
timestamp="2026-11-23T00:00:00" time="0" tests="2" failures="2" errors="0">
    <properties>
      <property name="language" value="en" />
    </properties>
    <testcase classname="campaigns/spring.yml" name="there is no key 'onwer' here [unknown-key]" time="0">
      <failure type="error" message="there is no key 'onwer' here">campaigns/spring.yml:5:1: error HBK201 there is no \
key 'onwer' here [unknown-key]
did you mean 'owner'?</failure>
    </testcase>
    <testcase classname="campaigns/spring.yml" name="'effort' must be a length of time, found '&lt;soon&gt; &amp; \
&quot;late&quot;' [not-a-duration]" time="0">
      <failure type="error" message="'effort' must be a length of time, found '&lt;soon&gt; &amp; &quot;late&quot;'">\
campaigns/spring.yml:8:9: error HBK215 'effort' must be a length of time, found '&lt;soon&gt; &amp; "late"' \
[not-a-duration]
write a number and days, weeks, months or years, like 30 days</failure>
    </testcase>
    <system-out />
    <system-err />
  </testsuite>
  <testsuite name="company/tools/hubspot.yml" package="company/tools/hubspot.yml" id="1" hostname="localhost" \
timestamp="2026-11-23T00:00:00" time="0" tests="1" failures="1" errors="0">
    <properties>
      <property name="language" value="en" />
    </properties>
    <testcase classname="company/tools/hubspot.yml" name="there is no key 'onwer' here [unknown-key]" time="0">
      <failure type="error" message="there is no key 'onwer' here">company/tools/hubspot.yml:3:1: error HBK201 there \
is no key 'onwer' here [unknown-key]
did you mean 'owner'?</failure>
    </testcase>
    <system-out />
    <system-err />
  </testsuite>
</testsuites>
"""
    )


def test_what_xml_cannot_hold_is_left_out(tmp_path: Path) -> None:
    write_handbook(tmp_path, {"campaigns/bell\a.yml": "title: x\n"})
    out = handbook(tmp_path, *CHECK).out
    assert junit_faults(out) == []
    assert 'testsuite name="campaigns/bell\\x07.yml"' in out


def test_cases_that_are_called_the_same_are_numbered_from_the_second_on(tmp_path: Path) -> None:
    """Hosts show one case of a name; the rule ends each name, so that no number makes two names one again."""
    people = "people: {event-manager: Nobody, lead: Nobody}\n"
    write_handbook(
        tmp_path, {"campaigns/spring.yml": HANDBOOK["campaigns/spring.yml"].replace("camille", "Nobody") + people}
    )
    out = handbook(tmp_path, *CHECK, "--select", "unknown-person").out
    assert junit_faults(out) == []
    name = "nobody is called 'Nobody' [unknown-person]"
    assert re.findall('<testcase classname="[^"]*" name="([^"]*)"', out) == [name, f"{name} (2)", f"{name} (3)"]
