//! The services of IIS: which are installed, which run, and whether the subauthenticator is there.

use crate::paths;
use metabase::Path;

/// A service of IIS that lets visitors in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Service {
    /// The World Wide Web publishing service, `W3SVC`.
    #[default]
    Web,
    /// The FTP publishing service, `MSFTPSVC`.
    Ftp,
}

/// What is so of one service.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ServiceState {
    /// Whether the component is installed.
    pub installed: bool,
    /// Whether it runs.
    pub running: bool,
}

/// What is so of all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Services {
    web: ServiceState,
    ftp: ServiceState,
    /// Whether Windows has the subauthenticator, `Iissuba.dll`. It comes and goes with the web
    /// component, also for FTP (Q269241, Q306450); when it comes back, Windows takes it up as IIS
    /// restarts.
    pub subauthenticator: bool,
}

impl Service {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Web, Self::Ftp];

    /// The contract's word for it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Web => "web",
            Self::Ftp => "ftp",
        }
    }

    /// The name under which it writes events, and of its key below `LM`.
    pub fn source(self) -> &'static str {
        match self {
            Self::Web => "W3SVC",
            Self::Ftp => "MSFTPSVC",
        }
    }

    /// Its key in the metabase, where its master properties are.
    pub fn root(self) -> Path {
        match self {
            Self::Web => paths::w3svc(),
            Self::Ftp => paths::msftpsvc(),
        }
    }

    /// The service that a path belongs to.
    pub fn of(node: &Path) -> Option<Self> {
        Self::ALL.into_iter().find(|service| {
            let root = service.root();
            node.ancestry().any(|place| place == root)
        })
    }
}

impl Default for Services {
    fn default() -> Self {
        let state = ServiceState { installed: true, running: true };
        Self { web: state, ftp: state, subauthenticator: true }
    }
}

impl Services {
    /// The state of one.
    pub fn get(&self, service: Service) -> ServiceState {
        match service {
            Service::Web => self.web,
            Service::Ftp => self.ftp,
        }
    }

    pub(crate) fn get_mut(&mut self, service: Service) -> &mut ServiceState {
        match service {
            Service::Web => &mut self.web,
            Service::Ftp => &mut self.ftp,
        }
    }

    /// IIS stops and starts, with all that is installed.
    pub(crate) fn restart(&mut self) {
        for service in Service::ALL {
            let state = self.get_mut(service);
            state.running = state.installed;
        }
        self.subauthenticator = self.web.installed;
    }
}
