//! Services, and the clock.

use simulator::Service;

pub(crate) const SERVICES: &str = "Services";
pub(crate) const OF_WINDOWS: &str = "Services of Windows";
pub(crate) const OF_IIS: &str = "Services of IIS";
pub(crate) const START: &str = "Start";
pub(crate) const STOP: &str = "Stop";
/// How a service is started, and as whom.
pub(crate) const STARTED_AS: [&str; 2] = ["Automatic", "LocalSystem"];

/// What Windows calls a service (Q269241; facts C.1).
pub(crate) fn name(service: Service) -> &'static str {
    match service {
        Service::Web => "World Wide Web Publishing Service",
        Service::Ftp => "FTP Publishing Service",
    }
}

/// The accessible name of a service's row.
pub(crate) fn row(service: Service, status: &str) -> String {
    format!("{}, {status}", name(service))
}

/// The button that installs the component of a service, or removes it.
pub(crate) fn component(service: Service, installed: bool) -> &'static str {
    match (service, installed) {
        (Service::Web, true) => "Remove the component World Wide Web Server",
        (Service::Web, false) => "Install the component World Wide Web Server",
        (Service::Ftp, true) => "Remove the component FTP Server",
        (Service::Ftp, false) => "Install the component FTP Server",
    }
}

pub(crate) const CLOCK: &str = "Clock";
pub(crate) const WAIT_1: &str = "Wait 1 minute";
pub(crate) const WAIT_60: &str = "Wait 1 hour";
pub(crate) const SECONDS: &str = "Seconds";
pub(crate) const WAIT: &str = "Wait";

/// What was typed are no seconds.
pub(crate) fn not_seconds() -> String {
    format!("Type a whole number of seconds, at most {}.", u32::MAX)
}
