<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>PaperTexts</name>
    <message numerus="yes">
        <source>%n paper(s) seen</source>
        <translation>
            <numerusform>%n paper seen</numerusform>
            <numerusform>%n papers seen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Texts</name>
    <message numerus="yes">
        <source>The password is not right. %n attempt(s) left before this user is locked out.</source>
        <translation>
            <numerusform>The password is not right. %n attempt left before this user is locked out.</numerusform>
            <numerusform>The password is not right. %n attempts left before this user is locked out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VisitTexts</name>
    <message numerus="yes">
        <source>Ticket %1. %n couple(s) before them.</source>
        <translation>
            <numerusform>Ticket %1. %n couple before them.</numerusform>
            <numerusform>Ticket %1. %n couples before them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianli::presentation::CaseRecordModel</name>
    <message numerus="yes">
        <source>%n check(s) passed</source>
        <translation>
            <numerusform>%n check passed</numerusform>
            <numerusform>%n checks passed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianli::presentation::CounterModel</name>
    <message numerus="yes">
        <source>%n registration(s) at this window today</source>
        <translation>
            <numerusform>%n registration at this window today</numerusform>
            <numerusform>%n registrations at this window today</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) not finished</source>
        <translation>
            <numerusform>%n case not finished</numerusform>
            <numerusform>%n cases not finished</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n blank certificate(s) left</source>
        <translation>
            <numerusform>%n blank certificate left</numerusform>
            <numerusform>%n blank certificates left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianli::presentation::IdentityModel</name>
    <message numerus="yes">
        <source>Read from a picture · compare %n field(s)</source>
        <translation>
            <numerusform>Read from a picture · compare %n field</numerusform>
            <numerusform>Read from a picture · compare %n fields</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianli::presentation::PhotoModel</name>
    <message numerus="yes">
        <source>%n face(s) found</source>
        <translation>
            <numerusform>%n face found</numerusform>
            <numerusform>%n faces found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianli::presentation::VisitsModel</name>
    <message numerus="yes">
        <source>%n couple(s) booked</source>
        <translation>
            <numerusform>%n couple booked</numerusform>
            <numerusform>%n couples booked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n came</source>
        <translation>
            <numerusform>%n came</numerusform>
            <numerusform>%n came</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianli::ui::AuditPage</name>
    <message numerus="yes">
        <source>%n row(s) written.</source>
        <translation>
            <numerusform>%n row written.</numerusform>
            <numerusform>%n rows written.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianli::ui::BookingSheet</name>
    <message numerus="yes">
        <source>%1 · room for %n</source>
        <translation>
            <numerusform>%1 · room for %n</numerusform>
            <numerusform>%1 · room for %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianli::ui::CountSheet</name>
    <message numerus="yes">
        <source>%n blank(s) missing</source>
        <translation>
            <numerusform>%n blank missing</numerusform>
            <numerusform>%n blanks missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n blank(s) too many</source>
        <translation>
            <numerusform>%n blank too many</numerusform>
            <numerusform>%n blanks too many</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) still to be counted</source>
        <translation>
            <numerusform>%n place still to be counted</numerusform>
            <numerusform>%n places still to be counted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianli::ui::GeneralCard</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Locking saves the open case, wipes the keys from memory and closes the store. Until then whoever sits down can read what is open: %n minute(s) are usual.</source>
        <translation>
            <numerusform>Locking saves the open case, wipes the keys from memory and closes the store. Until then whoever sits down can read what is open: %n minute is usual.</numerusform>
            <numerusform>Locking saves the open case, wipes the keys from memory and closes the store. Until then whoever sits down can read what is open: %n minutes are usual.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianli::ui::IssuePage</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianli::ui::PeoplePage</name>
    <message numerus="yes">
        <source>%n person(s) on this workstation</source>
        <translation>
            <numerusform>%n person on this workstation</numerusform>
            <numerusform>%n people on this workstation</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianli::ui::PhotoPage</name>
    <message numerus="yes">
        <source>%n check(s) passed</source>
        <translation>
            <numerusform>%n check passed</numerusform>
            <numerusform>%n checks passed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianli::ui::RailButton</name>
    <message numerus="yes">
        <source>%1, %n waiting</source>
        <extracomment>Accessible name of an entry of the rail: its title and how many things wait there</extracomment>
        <translation>
            <numerusform>%1, %n waiting</numerusform>
            <numerusform>%1, %n waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianli::ui::RegistrationPage</name>
    <message numerus="yes">
        <source>%n to do: %1</source>
        <translation>
            <numerusform>%n to do: %1</numerusform>
            <numerusform>%n to do: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianli::ui::RevealSheet</name>
    <message numerus="yes">
        <source>They are shown for %n second(s), or until the page is left. Who looked and why is recorded.</source>
        <translation>
            <numerusform>They are shown for %n second, or until the page is left. Who looked and why is recorded.</numerusform>
            <numerusform>They are shown for %n seconds, or until the page is left. Who looked and why is recorded.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianli::ui::RevealedStrip</name>
    <message numerus="yes">
        <source>%n second(s) left</source>
        <translation>
            <numerusform>%n second left</numerusform>
            <numerusform>%n seconds left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianli::ui::SheetScanSheet</name>
    <message numerus="yes">
        <source>This file has %n pages. Scan the one signed sheet alone; nothing was changed.</source>
        <translation>
            <numerusform>This file has %n page. Scan the one signed sheet alone; nothing was changed.</numerusform>
            <numerusform>This file has %n pages. Scan the one signed sheet alone; nothing was changed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianli::ui::VoidsPage</name>
    <message numerus="yes">
        <source>%n proposal(s) wait for a second person</source>
        <translation>
            <numerusform>%n proposal waits for a second person</numerusform>
            <numerusform>%n proposals wait for a second person</numerusform>
        </translation>
    </message>
</context>
</TS>
